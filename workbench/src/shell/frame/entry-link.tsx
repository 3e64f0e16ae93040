import { useTranslation } from 'react-i18next'
import { NavLink, useLocation } from 'react-router'
import { cx } from '#kit/cx.ts'
import { carry } from '#kit/nav-link.tsx'
import { Count } from '../notices/count.tsx'
import { useCounts } from '../notices/use-counts.ts'
import type { useEntries } from './entries.ts'
import styles from './frame.module.css'

/** One place of the rail or the phone's bar, with how much waits there. */
export function EntryLink({ name, to, icon: Icon, todo = [] }: ReturnType<typeof useEntries>[number]) {
  const { t } = useTranslation('shell')
  const { search } = useLocation()
  const counts = useCounts()
  const waits = todo.reduce((sum, one) => sum + (counts?.todo[one] ?? 0), 0)
  return (
    <NavLink to={carry(to, search)} end={to === '/'} className={cx(styles.entry)}>
      <Icon />
      {t('entry', { ns: name })}
      {waits > 0 && <Count n={waits} label={t('notices.todo', { n: waits })} />}
    </NavLink>
  )
}
