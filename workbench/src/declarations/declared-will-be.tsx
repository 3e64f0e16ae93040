import { AmountError, parseAmount } from '@medelge/figures'
import { useTranslation } from 'react-i18next'
import { useRead } from '#api/use-read.ts'
import { exact } from '#kit/format.ts'
import { addsUp, amountText, type Metric, queryOf, useValueText } from '../figures/index.ts'
import type { Declaration } from './declaration-values.ts'
import styles from './declared-will-be.module.css'

/** What stands there now, and what will after this declaration. */
export function DeclaredWillBe({ metric, draft }: { metric: Metric; draft: Partial<Declaration> }) {
  const { t } = useTranslation('declarations')
  const valueText = useValueText()
  const { organization, period, value = '' } = draft
  const known = organization !== undefined && Boolean(period)
  const query = queryOf({ metric: metric.code, organization: organization ?? 0, period: period ?? '' })
  const { data } = useRead('GET /api/figures', { query }, { enabled: known, keep: true })
  if (!known || !data || data.amount === null || data.mark === 'none') return null
  const now = valueText(data)
  const words = { value: `${exact(now.value ?? '')} ${now.unit}` }
  if (!addsUp(metric)) return <p className={styles.now}>{t('replaces', words)}</p>
  const written = amountOf(value, metric.scale)
  if (draft.as === 'level' && metric.kind === 'stock') {
    if (written === undefined) return null
    return (
      <p className={styles.now} role="status">
        {t('willAdd', words)} <strong>{signed(written - data.amount, metric.scale)}</strong> {now.unit}
      </p>
    )
  }
  const added = written
  return (
    <p className={styles.now} role="status">
      {t('addsUp', words)}
      {added !== undefined && (
        <>
          <br />
          {t('then')} <strong>{amountText(data.amount + added, metric.scale)}</strong> {now.unit}
        </>
      )}
    </p>
  )
}

const signed = (change: number, scale: number) => `${change > 0 ? '+' : ''}${amountText(change, scale)}`

function amountOf(value: string, scale: number): number | undefined {
  try {
    return value.trim() ? parseAmount(value, scale) : undefined
  } catch (error) {
    // Not yet a number; the server says so at the field when it is sent.
    if (error instanceof AmountError) return undefined
    throw error
  }
}
