import type { Answer } from '#api/contract.ts'
import { exact } from '#kit/format.ts'
import { Notice } from '#kit/hints/notice.tsx'
import { NavLink } from '#kit/nav-link.tsx'
import { useMetricName, useMetricOf } from '../use-metrics.ts'
import { useRuleWords } from './rule-words.ts'
import styles from './rules.module.css'

type Effect = Answer<'POST /api/crosswalk-rules/previews'>
export type Told = Effect | undefined
type Change = Effect['totals'][number]

/** What a version would do to what counts already, and to what was published. */
export function EffectPart({ effect }: { effect: Effect }) {
  const { t } = useRuleWords()
  const { tried, since, looked, total, changed, totals, records, closed, reports } = effect
  return (
    <Notice tone={changed > 0 ? 'warning' : 'success'} role="status" title={t('effect.title')}>
      <div className={styles.effect}>
        {tried && <p>{t('effect.tried', { day: since })}</p>}
        <p>
          {t(changed > 0 ? 'effect.some' : 'effect.none', { looked: exact(looked), changed: exact(changed) })}
        </p>
        {total > looked && <p>{t('effect.part', { total: exact(total), looked: exact(looked) })}</p>}
        {closed.records > 0 && (
          <p>{t('effect.closed', { n: closed.records, unit: closed.unit, day: closed.through })}</p>
        )}
        <Totals changes={totals} />
        {records.length > 0 && (
          <details>
            <summary>{t('effect.records')}</summary>
            <ul>
              {records.map((one) => (
                <li key={one.id}>
                  {one.day} <NavLink to={`/activities/${one.id}`}>{one.title}</NavLink>
                  <Totals changes={one.changes} />
                </li>
              ))}
            </ul>
            {changed > records.length && <p className="muted small">{t('effect.recordsMore')}</p>}
          </details>
        )}
        {reports.length > 0 && <Reports reports={reports} />}
      </div>
    </Notice>
  )
}

function Totals({ changes }: { changes: readonly Change[] }) {
  const { t } = useRuleWords()
  const metricOf = useMetricOf()
  const nameOf = useMetricName()
  return (
    <ul>
      {changes.map(({ metric, before, after }) => (
        <li key={metric}>
          {t('effect.total', {
            metric: nameOf(metricOf(metric)),
            before: exact(before),
            after: exact(after),
            unit: metricOf(metric)?.unit ?? '',
          })}
        </li>
      ))}
    </ul>
  )
}

function Reports({ reports }: { reports: Effect['reports'] }) {
  const { t } = useRuleWords()
  const metricOf = useMetricOf()
  const nameOf = useMetricName()
  return (
    <>
      <p>
        {t('effect.reports')} <span className="muted small">{t('effect.reportsNote')}</span>
      </p>
      <ul>
        {reports.map(({ name, path, frozenOn, figures }) => (
          <li key={path}>
            <NavLink to={path}>{t('effect.report', { name, day: frozenOn })}</NavLink>
            <div className="muted small">
              {[
                ...new Set(
                  figures.map(({ metric, unit, period }) =>
                    t('effect.figure', { unit, period, metric: nameOf(metricOf(metric)) }),
                  ),
                ),
              ].join('；')}
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}
