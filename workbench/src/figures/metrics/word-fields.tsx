import { Input } from 'antd'
import { Field } from '#kit/form/edit-form.tsx'
import styles from '../rules/rules.module.css'
import { useMetricWords } from './metric-words.ts'

/** What a metric is called and what it counts. */
export function WordFields() {
  const { t } = useMetricWords()
  return (
    <>
      <div className={styles.two}>
        <Field name="name" label={t('name')} required>
          <Input maxLength={80} />
        </Field>
        <Field name="nameEn" label={t('nameEn')} required>
          <Input maxLength={160} />
        </Field>
      </div>
      <Field name="definition" label={t('definition')} hint={t('definitionHint')}>
        <Input.TextArea maxLength={2000} autoSize={{ minRows: 2 }} />
      </Field>
    </>
  )
}
