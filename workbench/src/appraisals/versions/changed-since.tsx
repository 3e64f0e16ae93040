import { formatQuantity } from '@medelge/appraisal'
import { useTranslation } from 'react-i18next'
import type { Answer } from '#api/contract.ts'
import { exact } from '#kit/format.ts'
import { Part } from '#kit/page/page.tsx'
import styles from './versions.module.css'

type Compared = Pick<
  Answer<'GET /api/appraisals/{id}/versions/{number}'>,
  'form' | 'scored' | 'today' | 'changes'
>

/** What differs today: the value as frozen, or as read when the form was handed in, beside the one the records say now. */
export function ChangedSince({ answer, as = 'frozen' }: { answer: Compared; as?: 'frozen' | 'read' }) {
  const { t } = useTranslation('appraisals')
  const { form, scored, today, changes } = answer
  const then = t(as === 'read' ? 'readValue' : 'frozenValue')
  const nameOf = (code: string) => form.indicators.find((one) => one.code === code)?.level3 ?? code
  const amount = (value: number | null) => (value === null ? '—' : exact(value))
  if (changes.length === 0) return <Part>{t('versions.same')}</Part>
  return (
    <Part title={t(as === 'read' ? 'moved' : 'versions.differs', { n: changes.length })}>
      <table className={styles.changes}>
        <thead className="muted small">
          <tr>
            <th scope="col">{t('indicator')}</th>
            <th scope="col" className="number">
              {then}
            </th>
            <th scope="col" className="number">
              {t('todayValue')}
            </th>
            <th scope="col" className="number">
              {t('score')}
            </th>
          </tr>
        </thead>
        <tbody>
          {changes.map((one) => (
            <tr key={one.code}>
              <th scope="row">{nameOf(one.code)}</th>
              <td className="number" data-title={then}>
                {amount(one.frozen)}
              </td>
              <td className="number" data-title={t('todayValue')}>
                {amount(one.today)} {one.unit}
              </td>
              <td className="number">
                {one.frozenScore ?? '—'} → {one.todayScore ?? '—'}
              </td>
            </tr>
          ))}
          <tr>
            <th scope="row">{t('total')}</th>
            <td />
            <td />
            <td className="number">
              {formatQuantity(scored.total, '')} {scored.grade} →{' '}
              <strong>
                {formatQuantity(today.total, '')} {today.grade}
              </strong>
            </td>
          </tr>
        </tbody>
      </table>
    </Part>
  )
}
