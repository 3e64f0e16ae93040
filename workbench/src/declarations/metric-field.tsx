import { Form, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { Field } from '#kit/form/edit-form.tsx'
import { addsUp, useCatalogue, useMetricName } from '../figures/index.ts'

/** Which figure is declared: any but those that others are summed to. */
export function MetricField() {
  const { t } = useTranslation('declarations')
  const { data } = useCatalogue()
  const nameOf = useMetricName()
  const form = Form.useFormInstance()
  return (
    <Field name="metric" label={t('metric')} required>
      <Select
        showSearch={{ optionFilterProp: 'label' }}
        loading={!data}
        // A year is no day, and a number of people no grade.
        onChange={() => form.setFieldsValue({ period: undefined, value: undefined })}
        options={(data?.themes ?? []).map((theme) => ({
          label: theme.name,
          options: theme.metrics
            .filter((metric) => !(metric.computed && addsUp(metric)))
            .map((metric) => ({ value: metric.code, label: nameOf(metric) })),
        }))}
      />
    </Field>
  )
}
