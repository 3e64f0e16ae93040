import { Form, Select } from 'antd'
import { Field } from '#kit/form/edit-form.tsx'
import styles from '../rules/rules.module.css'
import { useCatalogue, useMetricName } from '../use-metrics.ts'
import type { MetricDraft } from './metric-draft.ts'
import { useMetricWords } from './metric-words.ts'

const ways = ['none', 'sum', 'ratio', 'daily-mean', 'last-month'] as const

/** How a metric is computed from others, where it is. */
export function FormulaFields() {
  const { t } = useMetricWords()
  const nameOf = useMetricName()
  const way = Form.useWatch<MetricDraft['way']>('way')
  const { data } = useCatalogue()
  const options = (data?.themes ?? []).map((theme) => ({
    label: theme.name,
    options: theme.metrics
      .filter(({ kind, computed }) => !computed && (kind === 'flow' || kind === 'stock'))
      .map((one) => ({ value: one.code, label: `${nameOf(one)}（${one.unit}）` })),
  }))
  const one = { showSearch: true, optionFilterProp: 'label', options } as const
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
      {way === 'sum' && (
        <Field name="parts" label={t('parts')} required>
          <Select {...one} mode="multiple" />
        </Field>
      )}
      {way === 'ratio' && (
        <div className={styles.two}>
          <Field name="numerator" label={t('numerator')} required>
            <Select {...one} />
          </Field>
          <Field name="denominator" label={t('denominator')} required>
            <Select {...one} />
          </Field>
          <Field name="times" label={t('times')} required>
            <Select options={[1, 100, 10_000].map((value) => ({ value, label: String(value) }))} />
          </Field>
        </div>
      )}
      {(way === 'daily-mean' || way === 'last-month') && (
        <Field name="of" label={t('of')} required>
          <Select {...one} />
        </Field>
      )}
    </>
  )
}
