import { crosswalk, explain, type NameOf, SESSION_RULES, sessionFacts } from '@medelge/figures'
import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useRead } from '#api/use-read.ts'
import { exact } from '#kit/format.ts'
import { headcountsOf, type SessionDraft } from './session-draft.ts'
import styles from './session-form.module.css'

/** While one writes: what this will count for, by the same rules the ledger uses, and why not for the rest. */
export function CountsFor({ draft }: { draft: Partial<SessionDraft> }) {
  const { t, i18n } = useTranslation('activities')
  const language = i18n.language === 'en' ? 'en' : 'zh-CN'
  const metrics = useMetrics()
  const nameOf = useNameOf(metrics)
  const seriesCode = useSeriesCode(draft.seriesId)
  const said = useMemo(() => {
    const { kind, day, hosts, themes, materials, works } = draft
    if (!kind || !day) return []
    const headcounts = headcountsOf(draft.headcounts)
    const facts = sessionFacts({
      kind,
      day,
      hosts: hosts ?? [],
      themes,
      materials,
      works,
      headcounts,
      series: seriesCode,
    })
    return crosswalk(SESSION_RULES, facts).verdicts.map((verdict) => explain(verdict, language, nameOf))
  }, [draft, seriesCode, nameOf, language])

  const counted = said.filter((one) => one.counted)
  return (
    <>
      <ul className={styles.counted} aria-live="polite">
        {counted.map((one) => (
          <li key={one.rule}>
            <span>{metrics.get(one.metric)?.name ?? one.basis}</span>
            <span className={styles.amount}>
              +{exact(one.amount)} {metrics.get(one.metric)?.unit}
            </span>
          </li>
        ))}
      </ul>
      {counted.length === 0 && <p className="muted">{t('countsForNothing')}</p>}
      <details className={styles.why}>
        <summary>{t('whyNot')}</summary>
        <ul>
          {said
            .filter((one) => !one.counted)
            .map((one) => (
              <li key={one.rule}>
                {metrics.get(one.metric)?.name ?? one.basis}
                <div className="muted small">{one.reason}</div>
              </li>
            ))}
        </ul>
      </details>
    </>
  )
}

interface Metric {
  name: string
  unit: string
}

/** Names and units of all metrics, by code. */
export function useMetrics(): ReadonlyMap<string, Metric> {
  const { i18n } = useTranslation()
  const { data } = useRead('GET /api/metrics', undefined, { staleTime: 600_000 })
  return useMemo(() => {
    const all = data?.themes.flatMap((theme) => theme.metrics) ?? []
    return new Map(
      all.map(({ code, name, nameEn, unit }) => [
        code,
        { name: i18n.language === 'en' ? nameEn : name, unit },
      ]),
    )
  }, [data, i18n.language])
}

/** Names for the metrics that the rules speak of. */
export const useNameOf = (metrics: ReadonlyMap<string, Metric>): NameOf =>
  useCallback((sort, code) => (sort === 'metric' ? metrics.get(code)?.name : undefined), [metrics])

/** The code by which the rules know a series. */
export function useSeriesCode(id: number | null | undefined): string | undefined {
  const { data } = useRead('GET /api/series', undefined, { staleTime: 300_000 })
  return data?.items.find((one) => one.id === id)?.code
}
