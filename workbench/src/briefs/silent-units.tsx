import { useTranslation } from 'react-i18next'
import { Choice } from '#kit/controls/choice.tsx'
import { today } from '#kit/format.ts'
import { NavLink } from '#kit/nav-link.tsx'
import { useUrlState } from '#kit/url-state.ts'
import { partsOf, usePeriodLabel } from '../figures/index.ts'
import styles from './silent-units.module.css'
import type { Brief } from './use-brief.ts'

/** Which month or quarter must be reported; what has not begun cannot be. */
export function ReportingChoice({ brief }: { brief: Brief }) {
  const { t } = useTranslation('briefs')
  const { set } = useUrlState()
  const label = usePeriodLabel()
  const { year, reporting } = brief
  const begun = (month: number) => `${year}-${String(month).padStart(2, '0')}-01` <= today()
  const periods = [
    ...partsOf('month').filter((part) => begun(Number(part))),
    ...partsOf('quarter').filter((part) => begun(Number(part.slice(1)) * 3 - 2)),
  ].map((part) => `${year}-${part}`)
  return (
    <Choice
      look="small"
      label={t('reportingOf')}
      value={reporting.period}
      onChange={(period) => set({ reporting: period })}
      options={[...periods, String(year)].map((period) => ({ value: period, label: label(period) }))}
    />
  )
}

/** The associations below from which nothing was handed in; one click to the list of what each has. */
export function SilentUnits({ brief, plain }: { brief: Brief; plain?: boolean }) {
  const { t } = useTranslation('briefs')
  const label = usePeriodLabel()
  const { silent, expected, period } = brief.reporting
  if (expected === 0) return <p className="muted">{t('noneBelow')}</p>
  const said = { period: label(period), n: silent.length, all: expected }
  if (silent.length === 0) return <p>{t('allReported', said)}</p>
  const groups = [...new Set(silent.map(({ belowId }) => belowId))].map((id) =>
    silent.filter(({ belowId }) => belowId === id),
  )
  return (
    <>
      <p className={styles.said}>{t('silent', said)}</p>
      <ul className={styles.groups}>
        {groups.map((units) => (
          <li key={units[0]?.belowId} className={styles.group}>
            <span className={styles.above}>{units[0]?.belowName}</span>
            <span className={styles.units}>
              {units.map(({ id, belowId, shortName, lastDay }) => {
                const name = id === belowId ? t('itself') : shortName
                const last = lastDay ? t('lastDay', { day: lastDay }) : t('neverReported')
                return plain ? (
                  <span key={id}>{name}</span>
                ) : (
                  <NavLink key={id} to={`/activities?unit=${id}`} title={last}>
                    {name}
                  </NavLink>
                )
              })}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
