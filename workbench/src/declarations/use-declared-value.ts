import { useTranslation } from 'react-i18next'
import { exact } from '#kit/format.ts'
import { useCatalogue, useMetricName } from '../figures/index.ts'
import { type Declaration, writtenValue } from './declaration.ts'

/** A declared figure in words: what it is called, how much, and in what. */
export function useDeclaredValue() {
  const { t } = useTranslation('figures')
  const { data } = useCatalogue()
  const nameOf = useMetricName()
  const metrics = new Map(data?.themes.flatMap((theme) => theme.metrics).map((one) => [one.code, one]))
  return ({ metric: code, amount }: Pick<Declaration, 'metric' | 'amount'>) => {
    const metric = metrics.get(code)
    const value = writtenValue(amount, metric)
    const isGrade = metric?.kind === 'grade'
    return {
      name: nameOf(metric),
      value: isGrade ? t(`grades.${value}` as 'grades.good') : exact(value),
      unit: isGrade ? '' : (metric?.unit ?? ''),
    }
  }
}
