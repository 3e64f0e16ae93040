import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { useRead } from '#api/use-read.ts'
import { Facts } from '#kit/facts.tsx'
import { second } from '#kit/format.ts'
import { NavLink } from '#kit/nav-link.tsx'
import { Record } from '#kit/page/beside.tsx'
import { Answered } from '#kit/states.tsx'
import styles from './audit.module.css'
import { OutcomeMark, useWho } from './audit-columns.tsx'

/** One entry of the trail: all that was written down, and where it stands in the chain. */
export function AuditRecord() {
  const { t } = useTranslation('audit')
  const who = useWho()
  const { id = '' } = useParams()
  const answer = useRead('GET /api/audit/{id}', { params: { id: Number(id) } })
  return (
    <Record title={answer.data?.entry.sentence ?? '…'} back="/audit">
      <Answered from={answer}>
        {({ entry, facts, seal }) => (
          <>
            <Facts
              items={[
                [t('at'), second(entry.at)],
                [t('who'), who(entry)],
                [t('account'), entry.person?.account],
                [t('outcome'), <OutcomeMark key="outcome" entry={entry} />],
                [t('unit'), entry.organization?.name],
                [t('subject'), entry.subject.name],
                [t('address'), entry.address],
                [t('device'), entry.device],
                [t('request'), entry.requestId],
              ]}
            />
            {entry.subject.kind === 'person' && entry.subject.id !== '' && (
              <p className={styles.all}>
                <NavLink to={`/audit?subject=person:${entry.subject.id}`}>{t('allOfSubject')}</NavLink>
              </p>
            )}
            {facts.length > 0 && (
              <section className={styles.part}>
                <h3>{t('details')}</h3>
                <Facts items={facts.map(({ name, value }) => [name, value] as const)} />
              </section>
            )}
            <section className={styles.part}>
              <h3>{t('chain')}</h3>
              {seal ? (
                <Facts
                  items={[
                    [t('number'), entry.id],
                    [t('seq'), seal.seq],
                    [t('digest'), <code key="digest">{seal.digest}</code>],
                  ]}
                />
              ) : (
                <p className="muted">{t('notSealed')}</p>
              )}
            </section>
          </>
        )}
      </Answered>
    </Record>
  )
}
