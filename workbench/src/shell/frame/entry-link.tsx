import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'react-router'
import { cx } from '#kit/cx.ts'
import { carry } from '#kit/nav-link.tsx'
import { Count } from '../notices/count.tsx'
import { useCounts } from '../notices/use-counts.ts'
import { type Entry, useIsAt } from './entries.ts'
import styles from './frame.module.css'

/** How much waits at some entries. */
export function useWaiting(entries: readonly Entry[]): number {
  const counts = useCounts()
  return entries.flatMap(({ todo = [] }) => todo).reduce((sum, one) => sum + (counts?.todo[one] ?? 0), 0)
}

/** One place of the rail or the phone's bar, with how much waits there, and at what stands beside it. */
export function EntryLink({ place }: { place: readonly [Entry, ...Entry[]] }) {
  const { t } = useTranslation('shell')
  const { search } = useLocation()
  const isAt = useIsAt()
  const waits = useWaiting(place)
  const [{ name, to, icon: Icon }] = place
  return (
    <Link
      to={carry(to, search)}
      className={cx(styles.entry)}
      {...(isAt(place) ? { 'aria-current': 'page' as const } : {})}
    >
      <Icon />
      {t('entry', { ns: name })}
      {waits > 0 && <Count n={waits} label={t('notices.todo', { n: waits })} />}
    </Link>
  )
}
