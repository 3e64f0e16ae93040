import { useEffect } from 'react'
import { useParams } from 'react-router'
import { addressOf } from '#api/api.ts'
import type { Answer } from '#api/contract.ts'
import { useRead } from '#api/use-read.ts'
import { useWrite } from '#api/use-write.ts'
import { Facts } from '#kit/facts.tsx'
import { moment } from '#kit/format.ts'
import { Notice } from '#kit/hints/notice.tsx'
import { DownloadOutlined } from '#kit/icons/acts.ts'
import { Mark } from '#kit/mark.tsx'
import { MenuButton } from '#kit/menu/menu.tsx'
import { NavLink } from '#kit/nav-link.tsx'
import { Page, Part } from '#kit/page/page.tsx'
import { Answered } from '#kit/states.tsx'
import { useDocumentWords } from '../document-words.ts'
import { ErrataNotice } from '../errata/errata-notice.tsx'
import { issueTones } from '../issuing/issue-tones.ts'
import { WholeText } from '../text/whole-text.tsx'
import type { Section } from '../use-document.ts'

type Received = Answer<'GET /api/document-issues/{id}'>

/** A document another unit sent: to have opened it is the receipt. */
export function IssuePage() {
  const { issue: id = '' } = useParams()
  const answer = useRead('GET /api/document-issues/{id}', { params: { id } })
  return <Answered from={answer}>{(received) => <Whole key={id} answer={received} />}</Answered>
}

function Files({ id }: { id: string }) {
  const { t } = useDocumentWords()
  const items = (['docx', 'html', 'xlsx'] as const).map((format) => ({
    key: format,
    text: t(`download.${format}`),
    href: addressOf('GET /api/document-issues/{id}/file', { params: { id }, query: { format } }),
  }))
  return (
    <MenuButton icon={<DownloadOutlined />} edge="end" label={t('download.open')} items={items}>
      {t('download.open')}
    </MenuButton>
  )
}

function Whole({ answer }: { answer: Received }) {
  const { t } = useDocumentWords()
  const { issue, sender, content, figures, forms, errata, can } = answer
  const { send } = useWrite('POST /api/document-issues/{id}/receipt')
  const due = can.receive === true
  useEffect(() => {
    // Should it not get through, the document stays unread and is asked for at the next opening.
    if (due) void send({ params: { id: issue.id } }).catch(() => undefined)
  }, [due, issue.id, send])
  const note = (
    <>
      {sender} · {content.period}{' '}
      <Mark tone={issueTones[issue.state]}>{t(`issue.states.${issue.state}`)}</Mark>
    </>
  )
  return (
    <Page title={issue.title} note={note} actions={<Files id={issue.id} />}>
      {issue.state === 'withdrawn' && (
        <Notice tone="error" title={t('received.withdrawn', { sender })}>
          {answer.version.revoked?.because}
        </Notice>
      )}
      {issue.state === 'replaced' && <Notice tone="warning" title={t('received.replaced')} />}
      <ErrataNotice errata={errata} />
      <Part>
        <Facts
          items={[
            [t('head.number'), issue.reference || '—'],
            [t('issue.on'), issue.issuedOn],
            [t('issue.by'), `${issue.issuedByName} ${moment(issue.issuedAt)}`],
            ...(issue.note ? ([[t('note'), issue.note]] as [string, string][]) : []),
          ]}
        />
        {can.follow && (
          <NavLink to={`/documents/${issue.documentId}/versions/${issue.number}`}>{t('openWhole')}</NavLink>
        )}
      </Part>
      <Part>
        <WholeText
          sections={content.sections as unknown as Section[]}
          {...{ figures, forms }}
          records={content.records}
          embedded={content.embedded}
          photoAt={(nth) =>
            addressOf('GET /api/document-issues/{id}/photos/{number}', {
              params: { id: issue.id, number: nth + 1 },
            })
          }
          frozen
        />
      </Part>
    </Page>
  )
}
