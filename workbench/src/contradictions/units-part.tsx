import { useRead } from '#api/use-read.ts'
import { moment } from '#kit/format.ts'
import { NavLink } from '#kit/nav-link.tsx'
import { Part } from '#kit/page/page.tsx'
import { useContradictionWords } from './contradiction-words.ts'
import styles from './contradictions.module.css'

/** The units at and below where figures contradicted each other when all were looked over in the night. */
export function UnitsPart({ organizationId, year }: { organizationId: number; year: number }) {
  const { t } = useContradictionWords()
  const { data } = useRead('GET /api/contradiction-counts', { query: { organizationId, year } })
  const below = data?.items.filter((one) => one.organizationId !== organizationId) ?? []
  if (below.length === 0) return null
  return (
    <Part title={t('below')}>
      {data?.lookedAt && <p className="muted">{t('lookedAt', { at: moment(data.lookedAt) })}</p>}
      <ul className={styles.units}>
        {below.map(({ organizationId: id, name, errors, warnings, unexplained }) => (
          <li key={id}>
            <NavLink to={`/figures/contradictions?unit=${id}&year=${year}`}>{name}</NavLink>
            <span className="muted">{t('found', { n: errors + warnings })}</span>
            <span>{unexplained > 0 ? t('open', { n: unexplained }) : t('allSaid')}</span>
          </li>
        ))}
      </ul>
    </Part>
  )
}
