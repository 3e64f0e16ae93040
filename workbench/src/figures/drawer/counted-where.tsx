import { ruleNamed } from '@medelge/figures'
import { useTranslation } from 'react-i18next'
import type { Answer } from '#api/contract.ts'
import { Mark } from '#kit/mark.tsx'
import { UnitName } from '../../organizations/index.ts'
import { amountText } from '../figure-text.ts'
import { useRuleVersions } from '../rules/use-rules.ts'
import { useMetricName, useMetricOf } from '../use-metrics.ts'
import styles from './figure-drawer.module.css'

export type Posted = Answer<'GET /api/figures/sources/{kind}/{id}'>

/** Every amount a record put into the books, and the units in whose totals it stands. */
export function CountedWhere({ posted }: { posted: Posted }) {
  const { t, i18n } = useTranslation('figures')
  const language = i18n.language === 'en' ? 'en' : 'zh-CN'
  const nameOf = useMetricName()
  const metricOf = useMetricOf()
  const versions = useRuleVersions()
  const reversals = new Set(posted.entries.filter((one) => one.reverses !== null).map((one) => one.id))
  const rules = new Map(
    posted.entries.map((one) => [one.id, one.rules.map((name) => ruleNamed(name, language, versions))]),
  )
  const recounts = new Set(posted.entries.filter((one) => one.recount !== null).map((one) => one.id))
  const members = [...new Set(posted.lines.flatMap((line) => line.members))].sort((a, b) => a - b)
  return (
    <>
      <section>
        <h3>{t('drawer.posted')}</h3>
        <ul className={styles.posted}>
          {posted.lines.map((line) => {
            const metric = metricOf(line.metric)
            // An amount is in the smallest unit of its metric: it says nothing before that is known.
            if (!metric) return null
            return (
              <li key={`${line.entry} ${line.metric} ${line.audience} ${line.channel}`}>
                <span>
                  {nameOf(metric)}{' '}
                  <span className="muted small">
                    {line.audience !== 'none' && t(`audiences.${line.audience}` as never)}{' '}
                    {line.channel !== 'none' && t(`channels.${line.channel}` as never)}
                  </span>
                  {recounts.has(line.entry) && <Mark>{t('records.recounted')}</Mark>}
                  {reversals.has(line.entry) && <Mark tone="ochre">{t('records.reversal')}</Mark>}
                  <div className="muted small">
                    {rules.get(line.entry)?.find((rule) => rule?.metric === line.metric)?.basis}
                  </div>
                </span>
                <span className="number">
                  {amountText(line.amount, metric.scale)} <span className="muted small">{metric.unit}</span>
                </span>
              </li>
            )
          })}
        </ul>
      </section>
      <section>
        <h3>{t('drawer.counted')}</h3>
        <ul className={styles.units}>
          {members.map((id) => (
            <li key={id}>
              <Mark>
                <UnitName id={id} />
              </Mark>
            </li>
          ))}
        </ul>
        <p className="muted small">{t('drawer.countedOnce')}</p>
      </section>
    </>
  )
}
