import { useTranslation } from 'react-i18next'
import { fedResult } from '../feed-cell.tsx'
import type { Version } from './version.ts'

/** What was aimed at and what came of it, as frozen: nobody judges a row without them. */
export function RowResult({ code, version: { form, figures, version } }: { code: string; version: Version }) {
  const { t } = useTranslation('opinions')
  const indicator = form.indicators.find((one) => one.code === code)
  if (!indicator) return null
  const feed = { form, figures, unit: form.unit, asOf: version.frozenAt, frozen: true }
  return (
    <p className="muted">
      {t('result', { target: indicator.target.text })}{' '}
      {fedResult(code, feed) ?? indicator.actual?.text ?? '—'}
    </p>
  )
}
