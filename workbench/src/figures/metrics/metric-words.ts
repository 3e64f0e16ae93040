import type { Formula } from '@medelge/figures'
import { insideWords } from '#kit/inside-words.ts'
import words from '../../locales/zh-CN/metrics.inside.json'
import { useMetricName, useMetricOf } from '../use-metrics.ts'

/** The words of how metrics are defined. */
export const useMetricWords = insideWords('metrics', words)

/** How a metric is computed, in the names of the others. */
export function useFormulaText(): (formula: Formula | null) => string {
  const { t } = useMetricWords()
  const metricOf = useMetricOf()
  const nameOf = useMetricName()
  const name = (code: string) => nameOf(metricOf(code))
  return (formula) => {
    switch (formula?.kind) {
      case 'ratio': {
        const { numerator, denominator, times } = formula
        return t('said.ratio', { numerator: name(numerator), denominator: name(denominator), times })
      }
      case 'sum':
        return t('said.sum', { parts: formula.of.map(name).join(t('plus')) })
      case 'daily-mean':
      case 'last-month':
        return t(`said.${formula.kind}`, { of: name(formula.of) })
      default:
        return t('none')
    }
  }
}
