import { Checkbox, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { Field } from '#kit/form/edit-form.tsx'
import { audiences, channels, useCatalogue, useMetricName } from '../../figures/index.ts'
import { UnitField } from '../../organizations/index.ts'
import { useDocumentWords } from '../document-words.ts'
import type { Opened } from '../use-document.ts'
import { periodChoices, roundings, scales, styles } from './choices.ts'

/** Which figure, whose, of when, and how it is said. */
export function PickerFields({ own }: { own: Opened['document'] }) {
  const { t } = useDocumentWords()
  const { t: figures } = useTranslation('figures')
  const { data } = useCatalogue()
  const nameOf = useMetricName()
  return (
    <>
      <Field name="metric" label={t('picker.metric')} required>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          loading={!data}
          options={(data?.themes ?? []).map((theme) => ({
            label: theme.name,
            options: theme.metrics.map((metric) => ({ value: metric.code, label: nameOf(metric) })),
          }))}
        />
      </Field>
      <Field name="organization" label={t('picker.unit')} required>
        <UnitField />
      </Field>
      <Field name="period" label={t('picker.period')} required>
        <Select showSearch={{ optionFilterProp: 'label' }} options={periodChoices(own.period)} />
      </Field>
      <Field name="style" label={t('picker.style')}>
        <Select options={styles.map((value) => ({ value, label: t(`styles.${value}`) }))} />
      </Field>
      <Field name="scale" label={t('picker.scale')}>
        <Select
          allowClear
          placeholder={t('picker.ownScale')}
          options={scales.map((value) => ({ value, label: t(`scales.${value}`) }))}
        />
      </Field>
      <Field name="decimals" label={t('picker.rounding')}>
        <Select
          allowClear
          placeholder={t('picker.exact')}
          options={roundings.map((value) => ({ value, label: t(`roundings.${value}`) }))}
        />
      </Field>
      <Field name="bare" label={t('picker.bare')} valuePropName="checked">
        <Checkbox>{t('picker.bareNote')}</Checkbox>
      </Field>
      <details>
        <summary>{t('picker.more')}</summary>
        <Field name="audience" label={t('picker.audience')}>
          <Select
            allowClear
            options={audiences.map((value) => ({ value, label: figures(`audience.${value}`) }))}
          />
        </Field>
        <Field name="channel" label={t('picker.channel')}>
          <Select
            allowClear
            options={channels.map((value) => ({ value, label: figures(`channel.${value}`) }))}
          />
        </Field>
      </details>
    </>
  )
}
