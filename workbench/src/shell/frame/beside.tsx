import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'react-router'
import { cx } from '#kit/cx.ts'
import { carry } from '#kit/nav-link.tsx'
import { Count } from '../notices/count.tsx'
import { type Entry, useIsAt, usePlaces } from './entries.ts'
import { useWaiting } from './entry-link.tsx'
import styles from './frame.module.css'

/** What shares a place of the rail, side by side above the screen. */
export function Beside() {
  const { t } = useTranslation('shell')
  const isAt = useIsAt()
  const place = usePlaces().find((one) => one.length > 1 && isAt(one))
  if (!place) return null
  return (
    <nav className={styles.beside} aria-label={t('beside')}>
      {place.map((entry) => (
        <BesideLink key={entry.name} entry={entry} />
      ))}
    </nav>
  )
}

function BesideLink({ entry }: { entry: Entry }) {
  const { t } = useTranslation('shell')
  const { search } = useLocation()
  const isAt = useIsAt()
  const waits = useWaiting([entry])
  const { name, to } = entry
  return (
    <Link
      to={carry(to, search)}
      className={cx(styles.besideEntry)}
      {...(isAt([entry]) ? { 'aria-current': 'page' as const } : {})}
    >
      {t('entry', { ns: name })}
      {waits > 0 && <Count n={waits} label={t('notices.todo', { n: waits })} />}
    </Link>
  )
}
