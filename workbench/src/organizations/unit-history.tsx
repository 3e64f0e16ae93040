import type { Answer } from '#api/contract.ts'
import { moment } from '#kit/format.ts'
import { Mark } from '#kit/mark.tsx'
import { useOrganizationWords } from './organization-words.ts'
import styles from './unit-history.module.css'

type UnitAnswer = Answer<'GET /api/organizations/{id}'>

/** How the server writes that a place has no first day. */
const always = '1900-01-01'

/** Below whom the unit stood, and when; older records keep that path. */
export function UnitHistory({ history }: { history: UnitAnswer['history'] }) {
  const { t } = useOrganizationWords()
  return (
    <section>
      <h3>{t('history')}</h3>
      <ol className={styles.list}>
        {[...history].reverse().map((stay) => (
          <li key={stay.since}>
            <span className="muted">
              {stay.since === always ? t('always') : stay.since} – {stay.until ?? t('now')}
            </span>
            <span>{stay.parentName ?? t('top')}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** The names it had, the last one first. */
export function FormerNames({ names }: { names: UnitAnswer['formerNames'] }) {
  const { t } = useOrganizationWords()
  if (names.length === 0) return null
  return (
    <section>
      <h3>{t('formerNames')}</h3>
      <ol className={styles.list}>
        {names.map((former) => (
          <li key={`${former.until} ${former.name} ${former.shortName}`}>
            <span className="muted">{t('until', { day: former.until })}</span>
            <span>
              {former.name}
              {former.shortName !== former.name && <span className="muted small"> {former.shortName}</span>}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** Who moved it, when, and what of it was taken back; the last one first. */
export function MoveHistory({ moves }: { moves: UnitAnswer['moves'] }) {
  const { t } = useOrganizationWords()
  if (moves.length === 0) return null
  return (
    <section>
      <h3>{t('moves')}</h3>
      <ol className={styles.list}>
        {[...moves].reverse().map((move) => (
          <li key={move.id}>
            <span className="muted">{moment(move.at)}</span>
            <span>
              {move.undoes
                ? t('moveUndone', { by: move.byName })
                : t('movedTo', { by: move.byName, since: move.since, parent: move.parentName })}
              {move.reason && <span className="muted"> {move.reason}</span>}{' '}
              {move.undone && <Mark>{t('undone')}</Mark>}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
