import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { DayField } from '#kit/form/date-field.tsx'
import { Field } from '#kit/form/edit-form.tsx'
import { today } from '#kit/format.ts'
import { type Metric, partsOf, periodOf, usePeriodLabel } from '../figures/index.ts'

const grains = ['year', 'quarter', 'month'] as const

/** The stretch of time a flow is of, or the day a state stands at. */
export function DeclaredPeriod({ metric, year }: { metric: Metric; year: number }) {
  const { t } = useTranslation('declarations')
  const { t: figures } = useTranslation('figures')
  const words = usePeriodLabel()
  if (metric.kind === 'stock') {
    return (
      <Field name="period" label={t('day')} required>
        <DayField latest={today()} />
      </Field>
    )
  }
  return (
    <Field name="period" label={t('period')} required>
      <Select
        options={grains.map((grain) => ({
          label: figures(`grains.${grain}`),
          options: partsOf(grain).map((part) => {
            const value = periodOf(year, part)
            return { value, label: words(value) }
          }),
        }))}
      />
    </Field>
  )
}
