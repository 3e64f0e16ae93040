import { aimsOf, crosswalk, explain, missedAims, sessionFacts } from '@medelge/figures'
import { Form } from 'antd'
import { useTranslation } from 'react-i18next'
import { useRead } from '#api/use-read.ts'
import { Button } from '#kit/button.tsx'
import { Notice } from '#kit/hints/notice.tsx'
import { useMetricName, useMetricOf, useRuleNames, useRulesOn } from '../../figures/index.ts'
import { useUnitName } from '../../organizations/index.ts'
import { headcountsOf, type SessionDraft } from '../form/session-draft.ts'
import styles from '../form/session-form.module.css'

/**
 * What the session is plainly meant for and will not count for, with the reason: where the leading host, the title or
 * the chosen brand speak of a series whose demands do not hold.
 */
export function NotCounted() {
  const { t, i18n } = useTranslation('activities')
  const form = Form.useFormInstance<SessionDraft>()
  const draft = (Form.useWatch([], form) ?? {}) as Partial<SessionDraft>
  const host = useUnitName(draft.hosts?.[0]) ?? ''
  const series = useRead('GET /api/series', undefined, { staleTime: 300_000 }).data?.items ?? []
  const metricOf = useMetricOf()
  const nameOf = useMetricName()
  const ruleNames = useRuleNames()
  const { kind, day, title = '', seriesId } = draft
  const rules = useRulesOn(day)
  if (!kind || !day) return null
  const chosen = series.find(({ id }) => id === seriesId)?.code
  const named = aimsOf([host, title])
  const facts = sessionFacts({
    kind,
    day,
    hosts: draft.hosts ?? [],
    headcounts: headcountsOf(draft.headcounts),
    series: chosen,
  })
  const { verdicts } = crosswalk(rules, facts)
  const missed = missedAims(verdicts, [...named.map((aim) => aim.series), ...(chosen ? [chosen] : [])])
  if (missed.length === 0) return null
  const language = i18n.language === 'en' ? 'en' : 'zh-CN'
  const reasons = new Map<string, string[]>()
  for (const verdict of missed) {
    const { reason, metric } = explain(verdict, language, ruleNames)
    reasons.set(reason, [...(reasons.get(reason) ?? []), nameOf(metricOf(metric))])
  }
  const aim = named.find((one) => one.series !== chosen || one.kind !== kind)
  const brand = aim && series.find(({ code }) => code === aim.series)
  const fill = () => {
    if (!aim || !brand) return
    form.setFields([
      { name: 'kind', value: aim.kind, touched: true },
      { name: 'seriesId', value: brand.id, touched: true },
    ])
  }
  return (
    <Notice
      className={styles.notCounted}
      tone="warning"
      role="status"
      title={[...reasons].map(([reason, names]) => (
        <div key={reason}>
          {t('willNotCount', { metrics: names.map((name) => t('quoted', { name })).join(t('comma')) })}
        </div>
      ))}
      action={
        brand && (
          <Button size="small" onClick={fill}>
            {t('fillAim')}
          </Button>
        )
      }
    >
      {[...reasons.keys()].map((reason) => (
        <div key={reason}>{reason}</div>
      ))}
    </Notice>
  )
}
