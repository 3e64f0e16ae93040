import { parsePeriod } from '@medelge/figures'
import { useTranslation } from 'react-i18next'
import { useRead } from '#api/use-read.ts'
import type { FigureScope } from '#kit/figure.tsx'
import { dayOf } from '#kit/format.ts'
import { NavLink } from '#kit/nav-link.tsx'
import { Answered } from '#kit/states.tsx'
import { ChildrenBars } from '../bars/children-bars.tsx'
import { TimeBars } from '../bars/time-bars.tsx'
import { useSteps, yearOf } from '../bars/trend-part.tsx'
import { FigureHero } from '../figure-hero.tsx'
import { type FigureAnswer, usePeriodLabel } from '../figure-text.ts'
import { isWithin } from '../periods.ts'
import { TargetLine } from '../targets/target-line.tsx'
import type { Metric } from '../use-metrics.ts'
import { useOverview } from '../use-overview.ts'
import { ArithmeticPart } from './arithmetic-part.tsx'
import styles from './figure-drawer.module.css'
import { PostingList } from './posting-list.tsx'
import { PostingsBar } from './postings-bar.tsx'
import { usePostings } from './use-postings.ts'

/** The number with its definition, its parts by month and unit, and its records. */
export function DrawerOverview({ scope, metric }: { scope: FigureScope; metric: Metric | undefined }) {
  const { t } = useTranslation('figures')
  const answer = useOverview(scope)
  const params = { id: scope.organization }
  const unit = useRead('GET /api/organizations/{id}', { params }, { staleTime: 300_000 })
  return (
    <Answered from={answer} lines={12}>
      {(whole) => (
        <>
          <FigureHero
            figure={whole.figure}
            scope={scope}
            unit={unit.data?.organization.shortName ?? '…'}
            day={scope.asOf && dayOf(new Date(scope.asOf))}
          />
          {whole.target && <TargetLine target={whole.target} figure={whole.figure} />}
          <p className={styles.part}>{metric?.definition || t('noDefinition')}</p>
          <p>
            <NavLink to={explorer(scope)}>{t('drawer.open')}</NavLink>
          </p>
          {metric?.computed && <ArithmeticPart scope={scope} />}
          <Months scope={scope} kind={whole.figure.kind} steps={whole.steps} />
          {whole.children.length > 0 && (
            <section className={styles.part}>
              <h3>{t('parts.unit')}</h3>
              <ChildrenBars answer={whole} scope={scope} most={5} />
            </section>
          )}
          <Lines scope={scope} figure={whole.figure} />
        </>
      )}
    </Answered>
  )
}

function Months({
  scope,
  kind,
  steps,
}: {
  scope: FigureScope
  kind: FigureAnswer['kind']
  steps: readonly FigureAnswer[]
}) {
  const { t } = useTranslation('figures')
  const label = usePeriodLabel()
  const byYear = parsePeriod(scope.period).grain === 'years'
  const bars = useSteps(byYear)
  const title = byYear
    ? t('trend.eachYear', { period: label(scope.period) })
    : t(kind === 'stock' ? 'trend.stockMonths' : 'trend.monthsOf', { year: yearOf(scope.period) })
  return (
    <section className={styles.part}>
      <h3>{title}</h3>
      <TimeBars label={title} bars={bars(steps)} isCurrent={(key) => isWithin(key, scope.period)} low />
    </section>
  )
}

function Lines({ scope, figure }: { scope: FigureScope; figure: FigureAnswer }) {
  const { t } = useTranslation('figures')
  const list = usePostings(scope)
  return (
    <section className={styles.part}>
      <header className={styles.lines}>
        <h3>{t('records.title')}</h3>
        <PostingsBar list={list} />
      </header>
      <div className={styles.flush}>
        <PostingList list={list.rows} scope={scope} metric={figure} />
      </div>
    </section>
  )
}

/** The same question as an address of the explorer. */
function explorer({ metric, organization, period, audience, channel, asOf }: FigureScope): string {
  const part = /^\d{4}-(Q\d|\d\d)$/.exec(period)?.[1]
  const label = new URLSearchParams({ unit: String(organization), year: String(yearOf(period)) })
  const more = { period: part, audience, channel, asOf: asOf && dayOf(new Date(asOf)) }
  for (const [name, value] of Object.entries(more)) if (value) label.set(name, value)
  return `/figures/${metric}?${label}`
}
