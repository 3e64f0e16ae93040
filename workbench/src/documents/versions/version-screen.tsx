import { useParams } from 'react-router'
import type { Answer } from '#api/contract.ts'
import { useRead } from '#api/use-read.ts'
import { Facts } from '#kit/facts.tsx'
import { moment } from '#kit/format.ts'
import { Notice } from '#kit/hints/notice.tsx'
import { Mark } from '#kit/mark.tsx'
import { Part } from '#kit/page/page.tsx'
import { Answered } from '#kit/states.tsx'
import { useDocumentWords } from '../document-words.ts'
import { Downloads } from '../downloads.tsx'
import { Moved } from '../text/moved.tsx'
import { WholeText } from '../text/whole-text.tsx'
import type { Section } from '../use-document.ts'
import styles from './versions.module.css'

type Version = Answer<'GET /api/documents/{id}/versions/{number}'>

/** A version as it was signed, and what would differ if it were drawn today. */
export function VersionScreen() {
  const { id = '', number } = useParams()
  const answer = useRead('GET /api/documents/{id}/versions/{number}', {
    params: { id, number: Number(number) },
  })
  return <Answered from={answer}>{(version) => <Signed id={id} answer={version} />}</Answered>
}

function Signed({ id, answer }: { id: string; answer: Version }) {
  const { t } = useDocumentWords()
  const { version, content, figures, forms, moved, intact } = answer
  return (
    <>
      <Part
        title={`❄ ${t('versionNumber', { number: version.number })}`}
        actions={<Downloads id={id} version={version.number} />}
      >
        {version.revoked && (
          <Notice
            tone="warning"
            title={t('revokedBy', { person: version.revoked.byName, moment: moment(version.revoked.at) })}
          >
            {version.revoked.because}
          </Notice>
        )}
        <Facts
          items={[
            [t('readMoment'), moment(version.readAt)],
            [t('handedInBy'), version.handedInByName],
            [t('frozenBy'), version.frozenByName],
            [t('frozenAt'), moment(version.frozenAt)],
            [t('note'), version.note],
            [
              t('digest'),
              <span key="digest">
                <code className={styles.digest}>{version.digest}</code>{' '}
                <Mark tone={intact ? 'grass' : 'cinnabar'}>{t(intact ? 'intact' : 'altered')}</Mark>
              </span>,
            ],
          ]}
        />
      </Part>
      <Moved moved={moved} figures={figures} />
      <Part>
        <WholeText
          sections={content.sections as unknown as Section[]}
          {...{ figures, forms }}
          records={content.records}
          embedded={content.embedded}
          frozen
        />
      </Part>
    </>
  )
}
