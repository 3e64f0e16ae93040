import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { DayField } from '#kit/date-field.tsx'
import { Field } from '#kit/edit-form.tsx'
import { today } from '#kit/format.ts'
import { usePeriodWords } from './figure-words.ts'
import { partsOf } from './periods.ts'
import type { Metric } from './use-metrics.ts'
import { periodOf } from './use-question.ts'

const grains = ['year', 'quarter', 'month'] as const

/** The stretch of time a flow is of, or the day a state stands at. */
export function DeclaredPeriod({ metric, year }: { metric: Metric; year: number }) {
  const { t } = useTranslation('figures')
  const words = usePeriodWords()
  if (metric.kind === 'stock') {
    return (
      <Field name="period" label={t('declare.day')} required>
        <DayField latest={today()} />
      </Field>
    )
  }
  return (
    <Field name="period" label={t('declare.period')} required>
      <Select
        options={grains.map((grain) => ({
          label: t(`grains.${grain}`),
          options: partsOf(grain).map((part) => {
            const value = periodOf(year, part)
            return { value, label: words(value) }
          }),
        }))}
      />
    </Field>
  )
}
