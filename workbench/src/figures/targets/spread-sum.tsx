import { addAmounts, formatAmount, isAdditive, parseAmount } from '@medelge/figures'
import { Form } from 'antd'
import { exact } from '#kit/format.ts'
import type { Spread, SpreadDraft } from './spread.ts'
import { useTargetWords } from './target-words.ts'

/** What is typed for the parts, added up against the whole. */
export function SpreadSum({ spread: { whole, parts } }: { spread: Spread }) {
  const { t } = useTargetWords()
  const values = Form.useWatch<SpreadDraft['values']>('values') ?? {}
  const { kind, scale, unit } = whole.figure
  if (!isAdditive(kind) || parts.length === 0) return null
  const amountOf = (organization: number): number | undefined => {
    try {
      return parseAmount(values[organization] ?? '', scale)
    } catch {
      return undefined
    }
  }
  const said = parts.map((part) => amountOf(part.organization)).filter((amount) => amount !== undefined)
  const sum = addAmounts(said)
  const all = amountOf(whole.organization)
  const shown = (amount: number) => `${exact(formatAmount(amount, scale))} ${unit}`
  if (said.length === 0) return null
  return (
    <p role="status">
      {all === undefined
        ? t('sum', { sum: shown(sum) })
        : all === sum
          ? t('sumEqual', { sum: shown(sum) })
          : t(sum < all ? 'sumLess' : 'sumMore', {
              ...{ sum: shown(sum), whole: shown(all), difference: shown(Math.abs(all - sum)) },
            })}
    </p>
  )
}
