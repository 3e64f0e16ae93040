import { Form, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { Field } from '#kit/form/edit-form.tsx'
import { type Metric, useCatalogue, useMetric, useMetricName } from '../figures/index.ts'
import { publicKinds, publicPeriods, usePublicPeriod } from './public-periods.ts'

const forPublic = ({ kind }: Metric) => publicKinds.includes(kind)

/** Which figure, and of when: what can be chosen depends on whether it is counted over time or stands on a day. */
export function PublicFigureFields() {
  const { t } = useTranslation('sites')
  const { data } = useCatalogue()
  const nameOf = useMetricName()
  const form = Form.useFormInstance()
  const metric = useMetric(Form.useWatch('metric', form) ?? '')
  const labelOf = usePublicPeriod()
  return (
    <>
      <Field name="metric" label={t('metric')} required>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          loading={!data}
          onChange={() => form.setFieldsValue({ period: undefined })}
          options={(data?.themes ?? []).map((theme) => ({
            label: theme.name,
            options: theme.metrics.filter(forPublic).map((one) => ({ value: one.code, label: nameOf(one) })),
          }))}
        />
      </Field>
      <Field name="period" label={t('period')} required hint={t('periodHint')}>
        <Select
          disabled={!metric}
          options={(metric ? publicPeriods(metric.kind) : []).map((period) => ({
            value: period,
            label: labelOf(period, metric?.kind),
          }))}
        />
      </Field>
    </>
  )
}
