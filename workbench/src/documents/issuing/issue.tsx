import type { Answer } from '#api/contract.ts'
import { useWrite } from '#api/use-write.ts'
import { Button } from '#kit/button.tsx'
import { moment } from '#kit/format.ts'
import { Mark } from '#kit/mark.tsx'
import { NavLink } from '#kit/nav-link.tsx'
import { message } from '#kit/say/say.ts'
import { DataTable } from '#kit/table/data-table.tsx'
import { useDocumentWords } from '../document-words.ts'
import { issueTones } from './issue-tones.ts'
import styles from './issuing.module.css'

type Issued = Answer<'GET /api/documents/{id}/issues'>['issues'][number]

/** One sending of a document: its number and day, and the board of who has read it, the others first. */
export function Issue({ issue, may }: { issue: Issued; may: boolean }) {
  const { t } = useDocumentWords()
  const { id, addressees, state } = issue
  const unread = addressees.filter(({ readAt }) => readAt === null).length
  const remind = useWrite('POST /api/document-issues/{id}/reminders', ({ units }) =>
    message.success(t('issue.reminded', { n: units })),
  )
  const words = [
    t('versionNumber', { number: issue.number }),
    issue.issuedOn,
    issue.issuedByName,
    ...(issue.remindedAt ? [t('issue.remindedAt', { moment: moment(issue.remindedAt) })] : []),
  ]
  return (
    <section className={styles.issue}>
      <h3>
        <NavLink to={`/documents/received/${id}`}>{issue.reference || t('issue.numberless')}</NavLink>{' '}
        <Mark tone={issueTones[state]}>{t(`issue.states.${state}`)}</Mark>
      </h3>
      <p className="muted">{words.join(' · ')}</p>
      {issue.note && <p>{issue.note}</p>}
      <p>
        {t('issue.count', { read: addressees.length - unread, all: addressees.length })}{' '}
        {may && unread > 0 && state !== 'withdrawn' && (
          <Button
            size="small"
            loading={remind.busy}
            onClick={() =>
              remind.send({ params: { id } }).catch((error: Error) => message.error(error.message))
            }
          >
            {t('issue.remind', { n: unread })}
          </Button>
        )}
      </p>
      <DataTable
        caption={t('issue.board')}
        columns={[
          { key: 'unit', title: t('issue.unit'), cell: (one) => one.unitName },
          {
            ...{ key: 'read', title: t('issue.read'), align: 'line' },
            cell: (one) =>
              one.readAt ? moment(one.readAt) : <Mark tone="ochre">{t('received.unread')}</Mark>,
          },
          { key: 'by', title: t('issue.readBy'), cell: (one) => one.readByName ?? '—' },
        ]}
        list={{ rows: addressees, error: null, retry: () => undefined }}
        keyOf={(one) => one.organizationId}
        empty=""
      />
    </section>
  )
}
