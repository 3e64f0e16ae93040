import type { TotalChange } from '@medelge/figures'
import type { SessionChange } from '@medelge/server/session-fields'
import { useTranslation } from 'react-i18next'
import { useFieldMessages } from '#engines/fields/field-messages.ts'
import { exact } from '#kit/format.ts'
import { useMetricName, useMetricOf } from '../../figures/index.ts'
import { ChangedValue } from './changed-value.tsx'
import styles from './changes.module.css'

interface Named {
  id: string
  name: string
}

/** Two versions of a record, old beside new: its fields, its evidence, and what each total gains or loses by it. */
export function Changes({
  fields,
  added = [],
  removed = [],
  totals = [],
}: {
  fields: readonly SessionChange[]
  added?: readonly Named[]
  removed?: readonly Named[]
  totals?: readonly TotalChange[]
}) {
  const { t } = useTranslation('activities')
  const nameOf = useFieldName()
  const { label } = useFieldMessages('session')
  const metricOf = useMetricOf()
  const metricName = useMetricName()
  return (
    <table className={styles.table}>
      <caption className="hidden">{t('changes.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('changes.field')}</th>
          <th scope="col">{t('changes.before')}</th>
          <th scope="col">{t('changes.after')}</th>
        </tr>
      </thead>
      <tbody>
        {fields.map((change) => (
          <tr key={`${change.field} ${'audience' in change ? change.audience : ''}`}>
            <th scope="row">{nameOf(change)}</th>
            <td className={styles.before}>
              <ChangedValue field={change.field} value={change.before} />
            </td>
            <td className={styles.after}>
              <ChangedValue field={change.field} value={change.after} />
            </td>
          </tr>
        ))}
        {added.length + removed.length > 0 && (
          <tr>
            <th scope="row">{label('evidence')}</th>
            <td className={styles.before}>{removed.map(({ name }) => name).join(t('comma')) || '—'}</td>
            <td className={styles.after}>{added.map(({ name }) => name).join(t('comma')) || '—'}</td>
          </tr>
        )}
        {totals.length > 0 && (
          <tr className={styles.group}>
            <th scope="rowgroup" colSpan={3}>
              {t('changes.totals')}
            </th>
          </tr>
        )}
        {totals.map(({ metric, before, after }) => (
          <tr key={metric}>
            <th scope="row">{metricName(metricOf(metric))}</th>
            <td className={styles.before}>{exact(before)}</td>
            <td className={styles.after}>
              {exact(after)} {metricOf(metric)?.unit}{' '}
              <span className={styles.by}>
                {after === before
                  ? t('changes.elsewhere')
                  : t('changes.by', {
                      by: `${after > before ? '+' : '−'}${exact(Math.abs(after - before))}`,
                    })}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function useFieldName() {
  const { label, value } = useFieldMessages('session')
  return (change: SessionChange): string =>
    'audience' in change
      ? `${value('audience', change.audience)} · ${label(change.field)}`
      : label(change.field)
}
