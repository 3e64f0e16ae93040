import { Form, Select } from 'antd'
import { Field } from '#kit/form/edit-form.tsx'
import { useCatalogue, useMetricName } from '../use-metrics.ts'
import { FormulaInput } from './formula-input.tsx'
import type { MetricDraft } from './metric-draft.ts'
import { useMetricWords } from './metric-words.ts'

const ways = ['none', 'expression', 'last-month'] as const

/** How a metric is computed from others, where it is. */
export function FormulaFields() {
  const { t } = useMetricWords()
  const nameOf = useMetricName()
  const way = Form.useWatch<MetricDraft['way']>('way')
  const { data } = useCatalogue()
  const options = (data?.themes ?? []).map((theme) => ({
    label: theme.name,
    options: theme.metrics
      .filter(({ kind, computed }) => !computed && kind === 'flow')
      .map((one) => ({ value: one.code, label: t('suggestion', { name: nameOf(one), unit: one.unit }) })),
  }))
  return (
    <>
      <Field name="way" label={t('formula')} required>
        <Select
          options={ways.map((value) => ({
            value,
            label: value === 'none' ? t('none') : t(`formulas.${value}`),
          }))}
        />
      </Field>
      {way === 'expression' && (
        <Field name="text" label={t('formulas.expression')} required hint={t('formulaHint')}>
          <FormulaInput />
        </Field>
      )}
      {way === 'last-month' && (
        <Field name="of" label={t('of')} required>
          <Select showSearch optionFilterProp="label" options={options} />
        </Field>
      )}
    </>
  )
}
