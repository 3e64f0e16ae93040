import { useTranslation } from 'react-i18next'
import { NavLink, useLocation } from 'react-router'
import { cx } from '#kit/cx.ts'
import { carry } from '#kit/nav-link.tsx'
import styles from './standing.module.css'

/** The ways to look at one appraisal. */
export function Sections({ id, versions }: { id: string; versions: number }) {
  const { t } = useTranslation('appraisals')
  const { search } = useLocation()
  const sections = [
    { path: '', words: t('form') },
    { path: '/monitor', words: t('monitor.title') },
    { path: '/scheme', words: t('scheme.title') },
    { path: '/history', words: t('history.title') },
    { path: '/versions', words: t('versions.title', { n: versions }) },
  ]
  return (
    <nav className={styles.sections} aria-label={t('sections')}>
      {sections.map(({ path, words }) => (
        <NavLink
          key={path}
          end={path === ''}
          to={carry(`/appraisals/${id}${path}`, search)}
          className={cx(styles.section)}
        >
          {words}
        </NavLink>
      ))}
    </nav>
  )
}
