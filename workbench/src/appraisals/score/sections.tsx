import { useTranslation } from 'react-i18next'
import { NavLink, useLocation } from 'react-router'
import { cx } from '#kit/cx.ts'
import { carry } from '#kit/nav-link.tsx'
import styles from './sections.module.css'

/** The ways to look at one appraisal. */
export function Sections({ id, versions }: { id: string; versions: number }) {
  const { t } = useTranslation('appraisals')
  const { search } = useLocation()
  const sections = [
    { path: '', label: t('form') },
    { path: '/monitor', label: t('monitor.title') },
    { path: '/scheme', label: t('scheme.title') },
    { path: '/contradictions', label: t('contradictions.title') },
    { path: '/history', label: t('history.title') },
    { path: '/versions', label: t('versions.title', { n: versions }) },
  ]
  return (
    <nav className={styles.sections} aria-label={t('sections')}>
      {sections.map(({ path, label }) => (
        <NavLink
          key={path}
          end={path === ''}
          to={carry(`/appraisals/${id}${path}`, search)}
          className={cx(styles.section)}
        >
          {label}
        </NavLink>
      ))}
    </nav>
  )
}
