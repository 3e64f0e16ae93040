import { NavLink, useLocation } from 'react-router'
import { cx } from '../cx.ts'
import { carry } from '../nav-link.tsx'
import styles from './sections.module.css'

/** The ways to look at one record, each below the address `of` it. */
export function Sections({
  label,
  of,
  sections,
}: {
  label: string
  of: string
  sections: readonly { path: string; label: string }[]
}) {
  const { search } = useLocation()
  return (
    <nav className={styles.sections} aria-label={label}>
      {sections.map(({ path, label: words }) => (
        <NavLink
          key={path}
          end={path === ''}
          to={carry(`${of}${path}`, search)}
          className={cx(styles.section)}
        >
          {words}
        </NavLink>
      ))}
    </nav>
  )
}
