import { insideWords } from '#kit/inside-words.ts'
import words from '../../locales/zh-CN/metrics.inside.json'
import { useMetricName, useMetricOf } from '../use-metrics.ts'
import type { MetricAnswer } from './metric-draft.ts'

/** The words of how metrics are defined. */
export const useMetricWords = insideWords('metrics', words)

const signs: Readonly<Record<string, string>> = { ' * ': ' × ', ' / ': ' ÷ ', ' - ': ' − ' }

/** How a metric is computed, in the names of the others. */
export function useFormulaText() {
  const { t } = useMetricWords()
  const metricOf = useMetricOf()
  const nameOf = useMetricName()
  return ({ formula, formulaText }: Pick<MetricAnswer['metric'], 'formula' | 'formulaText'>): string => {
    if (formula?.kind === 'last-month') return t('said.last-month', { of: nameOf(metricOf(formula.of)) })
    if (!formulaText) return t('none')
    return formulaText
      .split(/(\{[^}]*\})/)
      .map((part) =>
        part.startsWith('{')
          ? part.slice(1, -1)
          : part.replaceAll(/ [*/-] /g, (sign) => signs[sign] ?? sign).replaceAll('days()', t('days')),
      )
      .join('')
  }
}
