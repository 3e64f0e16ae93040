import { useState } from 'react'
import type { Answer } from '#api/contract.ts'
import { useRead } from '#api/use-read.ts'
import { NavLink } from '#kit/nav-link.tsx'
import { Part } from '#kit/page/page.tsx'
import { Answered } from '#kit/states.tsx'
import type { MemberProps } from '#shell/noun.ts'
import { useTeamWords } from '../team-words.ts'
import styles from './service.module.css'
import { YearSums } from './year-sums.tsx'

type Service = Answer<'GET /api/members/{id}/service'>

/** Hours of service of a person by year; a year opens to the records behind it. */
export function MemberService({ id }: MemberProps) {
  const { t } = useTeamWords()
  const answer = useRead('GET /api/members/{id}/service', { params: { id }, query: {} })
  return (
    <Part title={t('service.title')}>
      <Answered from={answer} lines={2}>
        {({ years }) => {
          const each = [...new Set(years.map(({ year }) => year))]
          if (each.length === 0) return <p className="muted">{t('service.none')}</p>
          return each.map((year) => <OneYear key={year} id={id} year={year} years={years} />)
        }}
      </Answered>
    </Part>
  )
}

function OneYear({ id, year, years }: { id: string; year: number; years: Service['years'] }) {
  const [open, setOpen] = useState(false)
  return (
    <details
      className={styles.year}
      open={open}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>
        <YearSums year={year} years={years} />
      </summary>
      {open && <RowsOfYear id={id} year={year} />}
    </details>
  )
}

function RowsOfYear({ id, year }: { id: string; year: number }) {
  const { t } = useTeamWords()
  const answer = useRead('GET /api/members/{id}/service', { params: { id }, query: { year } })
  return (
    <Answered from={answer} lines={3}>
      {({ rows }) => (
        <ul className={styles.rows}>
          {rows.map((row) => (
            <li key={row.id}>
              <span className={styles.day}>{row.day}</span>
              <span className={styles.what}>
                {row.screen ? (
                  <NavLink to={row.screen}>{row.what}</NavLink>
                ) : (
                  row.what || t('service.elsewhere')
                )}
                <span className="muted small">
                  {[row.team?.name, row.source === 'report' ? t('service.reported') : '']
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </span>
              <span className={styles.hours}>
                {t(`part.${row.part}`)} {t('hoursOf', { hours: row.hours })}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Answered>
  )
}
