import { crosswalk, explain, sessionFacts } from '@medelge/figures'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useRead } from '#api/use-read.ts'
import { amountText, useMetricName, useMetricOf, useRuleNames, useRulesOn } from '../../figures/index.ts'
import { headcountsOf, type SessionDraft } from './session-draft.ts'
import styles from './session-form.module.css'

/** While one writes: what this will count for, by the same rules the ledger uses, and why not for the rest. */
export function CountsFor({ draft }: { draft: Partial<SessionDraft> }) {
  const { t, i18n } = useTranslation('activities')
  const language = i18n.language === 'en' ? 'en' : 'zh-CN'
  const metricOf = useMetricOf()
  const nameOf = useMetricName()
  const ruleNames = useRuleNames()
  const seriesCode = useSeriesCode(draft.seriesId)
  const rules = useRulesOn(draft.day)
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
    return crosswalk(rules, facts).verdicts.map((verdict) => explain(verdict, language, ruleNames))
  }, [draft, seriesCode, rules, ruleNames, language])

  const counted = said.filter((one) => one.counted)
  return (
    <>
      <ul className={styles.counted} aria-live="polite">
        {counted.map((one) => {
          const metric = metricOf(one.metric)
          // An amount without what it is an amount of says nothing.
          return (
            metric && (
              <li key={one.rule}>
                <span>{nameOf(metric)}</span>
                <span className={styles.amount}>
                  +{amountText(one.amount, metric.scale)} {metric.unit}
                </span>
              </li>
            )
          )
        })}
      </ul>
      {counted.length === 0 && <p className="muted">{t('countsForNothing')}</p>}
      <details className={styles.why}>
        <summary>{t('whyNot')}</summary>
        <ul>
          {said
            .filter((one) => !one.counted)
            .map((one) => (
              <li key={one.rule}>
                {nameOf(metricOf(one.metric))}
                <div className="muted small">{one.reason}</div>
              </li>
            ))}
        </ul>
      </details>
    </>
  )
}

/** The code by which the rules know a series. */
export function useSeriesCode(id: number | null | undefined): string | undefined {
  const { data } = useRead('GET /api/series', undefined, { staleTime: 300_000 })
  return data?.items.find((one) => one.id === id)?.code
}
