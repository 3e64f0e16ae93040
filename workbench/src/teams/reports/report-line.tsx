import type { ReactNode } from 'react'
import type { Item } from '#api/contract.ts'
import styles from '../service/service.module.css'
import { useTeamWords } from '../team-words.ts'
import { useToldAmount } from './told-amount.ts'

/** What somebody told of one day, to be chosen for an answer. */
export function ReportLine({
  row: { name: called, unitName, day, what, teamName, reason, ...told },
  name,
  sent,
  chosen,
  onChoose,
}: {
  row: Item<'GET /api/service-reports'>
  name: ReactNode
  sent: string
  chosen: boolean
  onChoose?: () => void
}) {
  const { t } = useTeamWords()
  const amount = useToldAmount()
  return (
    <li>
      {onChoose && (
        <input
          type="checkbox"
          checked={chosen}
          aria-label={t('answer.choose', { name: called, day })}
          onChange={onChoose}
        />
      )}
      <span className={styles.what}>
        <span className={styles.sums}>
          {name}
          <span>{day}</span>
          <b>{amount(told)}</b>
        </span>
        <span>{what}</span>
        <span className="muted small">
          {[teamName, unitName, t('answer.sent', { sent })].filter(Boolean).join(' · ')}
        </span>
        {reason && <span className="small">{t('own.why', { reason })}</span>}
      </span>
    </li>
  )
}
