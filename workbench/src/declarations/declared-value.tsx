import { GRADES } from '@medelge/figures'
import { Input, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { Field } from '#kit/edit-form.tsx'
import type { Metric } from '../figures/use-metrics.ts'

/** The number in the metric's unit, or the grade by its word. */
export function DeclaredValue({ metric }: { metric: Metric }) {
  const { t } = useTranslation('declarations')
  const { t: figures } = useTranslation('figures')
  if (metric.kind === 'grade') {
    return (
      <Field name="value" label={t('grade')} required>
        <Select
          options={[...GRADES].reverse().map((value) => ({ value, label: figures(`grades.${value}`) }))}
        />
      </Field>
    )
  }
  const state = metric.kind === 'stock'
  return (
    <Field
      name="value"
      label={t(state ? 'valueChange' : 'valueIn', { unit: metric.unit })}
      required
      hint={state && t('changeHint')}
    >
      <Input inputMode="decimal" maxLength={24} suffix={metric.unit} autoFocus />
    </Field>
  )
}
