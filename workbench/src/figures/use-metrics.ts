import type { NameOf } from '@medelge/figures'
import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Answer } from '#api/contract.ts'
import { useRead } from '#api/use-read.ts'

export type Theme = Answer<'GET /api/metrics'>['themes'][number]
export type Metric = Theme['metrics'][number]

/** The catalogue by theme; `word` narrows it by name, code or pinyin. */
export const useCatalogue = (word?: string) =>
  useRead('GET /api/metrics', { query: { search: word || undefined } }, { staleTime: 600_000, keep: true })

/** Finds metrics of the catalogue by their code; undefined while it comes. */
export function useMetricOf(): (code: string) => Metric | undefined {
  const { data } = useCatalogue()
  const metrics = useMemo(
    () => new Map(data?.themes.flatMap((theme) => theme.metrics).map((metric) => [metric.code, metric])),
    [data],
  )
  return useCallback((code) => metrics.get(code), [metrics])
}

/** One metric of the catalogue; undefined while it comes, or where there is none of that code. */
export function useMetric(code: string): Metric | undefined {
  return useMetricOf()(code)
}

/** A metric's name in the language of the screen. */
export function useMetricName(): (metric: Metric | undefined) => string {
  const { i18n } = useTranslation()
  const english = i18n.language === 'en'
  return useCallback((metric) => (english ? metric?.nameEn : metric?.name) ?? '…', [english])
}

/** Names for the metrics that the rules of the crosswalk speak of. */
export function useRuleNames(): NameOf {
  const metricOf = useMetricOf()
  const nameOf = useMetricName()
  return useCallback(
    (sort, code) => {
      const metric = sort === 'metric' ? metricOf(code) : undefined
      return metric && nameOf(metric)
    },
    [metricOf, nameOf],
  )
}
