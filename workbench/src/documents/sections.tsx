import { NavLink, useLocation } from 'react-router'
import { cx } from '#kit/cx.ts'
import { carry } from '#kit/nav-link.tsx'
import styles from './document.module.css'
import { useDocumentWords } from './document-words.ts'

/** The ways to look at one document. */
export function Sections({ id, versions }: { id: string; versions: number }) {
  const { t } = useDocumentWords()
  const { search } = useLocation()
  const sections = [
    { path: '', label: t('text') },
    { path: '/contradictions', label: t('contradictions') },
    { path: '/history', label: t('history') },
    { path: '/versions', label: t('versions.title', { n: versions }) },
  ]
  return (
    <nav className={styles.sections} aria-label={t('sections')}>
      {sections.map(({ path, label }) => (
        <NavLink
          key={path}
          end={path === ''}
          to={carry(`/documents/${id}${path}`, search)}
          className={cx(styles.section)}
        >
          {label}
        </NavLink>
      ))}
    </nav>
  )
}
