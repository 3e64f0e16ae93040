import { crosswalk, explain, sessionFacts } from '@medelge/figures'
import { useTranslation } from 'react-i18next'
import { useRead } from '#api/use-read.ts'
import { NavLink } from '#kit/nav-link.tsx'
import type { SourceProps } from '#shell/noun.ts'
import { SeenSource, useMetric, useMetricName, useRuleNames, useRulesOn } from '../../figures/index.ts'
import type { SessionAnswer } from '../session.ts'
import { SessionBodyView } from './session-body.tsx'
import styles from './session-source.module.css'

/** A session as its own place shows it, after the reason why it counts in the metric one came from. */
export function SessionSource({ id, metric }: SourceProps) {
  const { t } = useTranslation('activities')
  const answer = useRead('GET /api/sessions/{id}', { params: { id } })
  return (
    <SeenSource from={answer}>
      {(whole) => (
        <>
          <h2>{whole.session.title}</h2>
          <p>
            <NavLink to={`/activities/${id}`}>{t('source.open')}</NavLink>
          </p>
          <Why answer={whole} metric={metric} />
          <SessionBodyView answer={whole} />
        </>
      )}
    </SeenSource>
  )
}

/**
 * The written rule by which this record counts here, or the demand it did not meet. Where its entries name the rules
 * that made them, these are told beside the amounts, and the rules of today have nothing to add.
 */
function Why({ answer: { session }, metric: code }: { answer: SessionAnswer; metric: string }) {
  const { t, i18n } = useTranslation('figures')
  const name = useMetricName()(useMetric(code))
  const nameOf = useRuleNames()
  const all = useRulesOn(session.day)
  const series = useRead('GET /api/series', undefined, { staleTime: 300_000 })
  const source = { kind: 'session', id: session.id }
  const posted = useRead('GET /api/figures/sources/{kind}/{id}', { params: source })
  if (!series.data || !posted.data) return null
  const facts = sessionFacts({
    ...session,
    materials: session.materials ?? undefined,
    works: session.works ?? undefined,
    series: series.data.items.find((one) => one.id === session.seriesId)?.code,
  })
  const rules = all.filter((rule) => rule.metric === code)
  const said = crosswalk(rules, facts).verdicts.map((verdict) =>
    explain(verdict, i18n.language === 'en' ? 'en' : 'zh-CN', nameOf),
  )
  const counted = said.some((one) => one.counted)
  const told = posted.data.entries.some(({ rules }) => rules.length > 0)
  if (said.length === 0 || (counted && told)) return null
  return (
    <section className={styles.why}>
      <h3>{t(counted ? 'drawer.why' : 'drawer.whyNot', { metric: name })}</h3>
      {said
        .filter((one) => one.counted === counted)
        .map((one) => (
          <p key={one.rule}>
            {one.basis} <span className="muted">{one.reason}</span>
          </p>
        ))}
    </section>
  )
}
