import { parsePeriod } from '@medelge/figures'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRead } from '#api/use-read.ts'
import { Segments } from '#kit/controls/segments.tsx'
import type { FigureScope } from '#kit/figure.tsx'
import { rounded, today } from '#kit/format.ts'
import { Part } from '#kit/page/page.tsx'
import { Answered } from '#kit/states.tsx'
import { type FigureAnswer, queryOf, useValueText } from '../figure-text.ts'
import { isWithin } from '../periods.ts'
import { TimeBars } from './time-bars.tsx'

const yearsBack = 6

/** The year a period ends in. */
export const yearOf = (period: string): number => Number(parsePeriod(period).to.slice(0, 4))

/** A figure over the last years. */
function useYears(scope: FigureScope, years: number, enabled: boolean) {
  const query = { ...queryOf(scope), period: String(yearOf(scope.period)), years }
  return useRead('GET /api/figures/trend', { query }, { keep: true, staleTime: 60_000, enabled })
}

/** The steps of a course as bars. */
export function useSteps(byYear: boolean) {
  const { t } = useTranslation('figures')
  const valueText = useValueText()
  return (steps: readonly FigureAnswer[]) => {
    const first = steps.findIndex(({ lines }) => lines > 0)
    return steps.map((step, position) => {
      const ahead = (parsePeriod(step.period).from ?? '') > today()
      const { value, unit } = valueText(step)
      const number = Number(value)
      return {
        key: step.period,
        label: byYear ? step.period : t('trend.month', { n: Number(step.period.slice(5)) }),
        // Before the first record, and in a time that has not come, nothing is known: that is no zero.
        amount: ahead || isUnknown(step, position < first || first === -1) ? null : step.amount,
        ahead,
        declared: step.mark === 'declared' ? (step.amount ?? 0) : step.declared,
        exact: `${value ?? ''} ${unit}`,
        short: value === null || Number.isNaN(number) ? (value ?? '') : rounded(number),
      }
    })
  }
}

const isUnknown = ({ kind, mark, lines }: FigureAnswer, early: boolean) =>
  (kind === 'stock' && mark === 'none') || (early && lines === 0)

export function TrendPart({
  scope,
  kind,
  months,
  onPeriod,
}: {
  scope: FigureScope
  kind: FigureAnswer['kind']
  /** The figure in the months of its year. */
  months: readonly FigureAnswer[]
  onPeriod: (period: string) => void
}) {
  const { t } = useTranslation('figures')
  const [byYear, setByYear] = useState(false)
  const years = useYears(scope, yearsBack, byYear)
  const bars = useSteps(byYear)
  const label = { year: yearOf(scope.period), n: yearsBack }
  const title = t(byYear ? 'trend.yearsOf' : kind === 'stock' ? 'trend.stockMonths' : 'trend.monthsOf', label)
  const choice = (
    <Segments
      look="small"
      label={t('trend.by')}
      value={byYear ? 'years' : 'months'}
      onChange={(next) => setByYear(next === 'years')}
      options={[
        { value: 'months', label: t('trend.months') },
        { value: 'years', label: t('trend.years') },
      ]}
    />
  )
  return (
    <Part title={title} actions={choice}>
      <Answered from={byYear ? years : { ...years, data: { steps: months }, error: null }} lines={4}>
        {({ steps }) => (
          <TimeBars
            label={title}
            bars={bars(steps)}
            isCurrent={(key) => (byYear ? key === String(label.year) : isWithin(key, scope.period))}
            onPick={onPeriod}
          />
        )}
      </Answered>
    </Part>
  )
}
