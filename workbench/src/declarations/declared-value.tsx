import { GRADES } from '@medelge/figures'
import { Input, Radio, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { Field } from '#kit/form/edit-form.tsx'
import type { Metric } from '../figures/index.ts'
import type { Declaration } from './declaration-values.ts'

/** The number in the metric's unit, or the grade by its word. */
export function DeclaredValue({ metric, as }: { metric: Metric; as: Declaration['as'] }) {
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
  const input = <Input inputMode="decimal" maxLength={24} suffix={metric.unit} autoFocus />
  if (metric.kind !== 'stock')
    return (
      <Field name="value" label={t('valueIn', { unit: metric.unit })} required>
        {input}
      </Field>
    )
  const level = as === 'level'
  return (
    <>
      <Field name="as" label={t('as')} required>
        <Radio.Group
          options={[
            { value: 'level', label: t('asLevel') },
            { value: 'change', label: t('asChange') },
          ]}
        />
      </Field>
      <Field
        name="value"
        label={t(level ? 'valueLevel' : 'valueChange', { unit: metric.unit })}
        required
        hint={t(level ? 'levelHint' : 'changeHint')}
      >
        {input}
      </Field>
    </>
  )
}
