import type { Answer } from '#api/contract.ts'
import { exact, moment } from '#kit/format.ts'
import { Mark } from '#kit/mark.tsx'
import { NavLink } from '#kit/nav-link.tsx'
import { useOrganizationWords } from '../organization-words.ts'
import styles from './areas.module.css'

type History = Answer<'GET /api/areas/{id}/history'>

/** How the server writes that no first day is known. */
const always = '1900-01-01'

/** What it was called, by which code it went and in what it lay, the last first. */
export function AreaSpans({ spans }: Pick<History, 'spans'>) {
  const { t } = useOrganizationWords()
  return (
    <section>
      <h3>{t('areas.history')}</h3>
      <ol>
        {[...spans].reverse().map((span) => (
          <li key={span.since} className={styles.line}>
            <span className={styles.days}>
              {span.since === always ? t('always') : span.since} – {span.until ?? t('now')}
            </span>
            <span>
              {span.name} <span className="muted">{span.code}</span>
              {span.parentName && <span className="muted"> {t('areas.in', { name: span.parentName })}</span>}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}

export function MergedAreas({ merged, followedBy }: Pick<History, 'merged' | 'followedBy'>) {
  const { t } = useOrganizationWords()
  if (merged.length === 0 && !followedBy) return null
  return (
    <section>
      <h3>{t('areas.mergers')}</h3>
      <ol>
        {followedBy && (
          <li className={styles.line}>
            <span>{t('areas.wentInto')}</span>
            <NavLink to={`/areas/${followedBy.id}`}>{followedBy.name}</NavLink>
          </li>
        )}
        {merged.map((one) => (
          <li key={one.id} className={styles.line}>
            <span className={styles.days}>{one.on}</span>
            <NavLink to={`/areas/${one.id}`}>{one.name}</NavLink>
          </li>
        ))}
      </ol>
    </section>
  )
}

export function UnitsThere({ units }: Pick<History, 'units'>) {
  const { t } = useOrganizationWords()
  if (units.count === 0) return null
  return (
    <section>
      <h3>{t('areas.units', { n: exact(units.count) })}</h3>
      <p className="muted">{t('areas.unitsHint')}</p>
      <ol>
        {units.items.map((unit) => (
          <li key={unit.id} className={styles.line}>
            <NavLink to={`/organizations/${unit.id}`}>{unit.name}</NavLink>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** Who changed it and when, the last first; also what came from an area around it. */
export function AreaChanges({ changes, own }: Pick<History, 'changes'> & { own: number }) {
  const { t } = useOrganizationWords()
  if (changes.length === 0) return null
  return (
    <section>
      <h3>{t('areas.changes')}</h3>
      <ol>
        {[...changes].reverse().map((change) => (
          <li key={change.id} className={styles.line}>
            <span className={styles.days}>{moment(change.at)}</span>
            <span>
              {t(`areas.done.${change.deed}`, { by: change.byName, since: change.since })}
              {change.areaId !== own && (
                <span className="muted"> {t('areas.with', { name: change.areaName })}</span>
              )}
              {change.edition && (
                <span className="muted"> {t('areas.byEdition', { day: change.edition })}</span>
              )}
              {change.reason && <span className="muted"> {change.reason}</span>}{' '}
              {change.undone && <Mark>{t('undone')}</Mark>}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
