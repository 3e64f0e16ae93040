import { useTranslation } from 'react-i18next'
import type { Appraisal } from '../use-appraisal.ts'
import styles from './form-changes.module.css'

type Changes = NonNullable<Appraisal['history'][number]['changes']>

/** What of a form says something else, place by place, old beside new. */
export function FormChanges({ changes }: { changes: Changes }) {
  const { t } = useTranslation('appraisals')
  return (
    <table className={styles.table}>
      <thead className="muted small">
        <tr>
          <th scope="col">{t('history.place')}</th>
          <th scope="col">{t('history.before')}</th>
          <th scope="col">{t('history.after')}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ row, field, before, after }) => (
          <tr key={`${row} ${field}`}>
            <th scope="row">
              {row && `${row} · `}
              {t(`history.fields.${field}` as 'history.fields.title')}
            </th>
            <td className={styles.before}>{shown(field, before)}</td>
            <td className={styles.after}>{shown(field, after)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

// Where a figure comes from is a query, of which its metric is told already: what is left is no reading for people.
const shown = (field: string, value: string) => (value === '' || field === 'feedScope' ? '—' : value)
