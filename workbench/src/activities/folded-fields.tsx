import { Form, Input, InputNumber, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { DayField } from '#kit/form/date-field.tsx'
import { Field } from '#kit/form/edit-form.tsx'
import { ActivityField } from './activity-field.tsx'
import { SeriesField } from './series-field.tsx'
import styles from './session-form.module.css'

const clock = /^([01]\d|2[0-3]):[0-5]\d$/

/** What only some records have. */
export function FoldedFields() {
  const { t } = useTranslation('activities')
  const hosts: number[] | undefined = Form.useWatch('hosts')
  const time = [{ pattern: clock, message: t('timeHint') }]
  return (
    <details className={styles.folded}>
      <summary>{t('more')}</summary>
      <div className={styles.pair}>
        <Field name="seriesId" label={t('series')}>
          <SeriesField />
        </Field>
        <Field name="activityId" label={t('activity')}>
          <ActivityField host={hosts?.[0]} />
        </Field>
        <Field name="startTime" label={t('startTime')} rules={time}>
          <Input maxLength={5} placeholder="09:30" />
        </Field>
        <Field name="endTime" label={t('endTime')} rules={time}>
          <Input maxLength={5} placeholder="11:30" />
        </Field>
        <Field name="endDay" label={t('endDay')}>
          <DayField />
        </Field>
        <Field name="themes" label={t('themes')}>
          <Select
            mode="tags"
            open={false}
            suffixIcon={null}
            tokenSeparators={['、', '，', ',', ' ']}
            maxCount={12}
          />
        </Field>
        <Field name="experts" label={t('experts')}>
          <Select
            mode="tags"
            open={false}
            suffixIcon={null}
            tokenSeparators={['、', '，', ',', ' ']}
            maxCount={50}
          />
        </Field>
        <Field name="materials" label={t('materials')}>
          <InputNumber min={0} precision={0} suffix={t('pieces')} className={styles.whole ?? ''} />
        </Field>
        <Field name="works" label={t('works')}>
          <InputNumber min={0} precision={0} suffix={t('works_unit')} className={styles.whole ?? ''} />
        </Field>
      </div>
      <Field name="note" label={t('noteField')}>
        <Input.TextArea maxLength={2000} autoSize={{ minRows: 2, maxRows: 8 }} showCount />
      </Field>
    </details>
  )
}
