import { useTranslation } from 'react-i18next'
import { Part } from '#kit/page.tsx'
import type { Finding } from './import-run.ts'
import styles from './imports.module.css'

/** What is wrong or unlikely, cell by cell. */
export function Findings({ title, hint, list }: { title: string; hint: string; list: readonly Finding[] }) {
  const { t } = useTranslation('imports')
  if (list.length === 0) return null
  return (
    <Part title={title}>
      <p className="muted">{hint}</p>
      <ul className={styles.findings}>
        {list.map((finding) => (
          <li key={`${finding.row}-${finding.field}-${finding.message}`}>
            <span>
              {t('cell', { row: finding.row, column: finding.column ?? '' })}
              {finding.title && <span className="muted"> {finding.title}</span>}
            </span>
            <span>
              {finding.value && <q>{finding.value}</q>} {finding.message}
            </span>
          </li>
        ))}
      </ul>
    </Part>
  )
}
