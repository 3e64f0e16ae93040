import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { Field } from '#kit/form/edit-form.tsx'
import { audiences, channels } from '../figures/index.ts'
import styles from './declared-dimensions.module.css'

/** For whom and by which way, where the number says so. */
export function DeclaredDimensions() {
  const { t } = useTranslation('figures')
  return (
    <div className={styles.pair}>
      <Field name="audience" label={t('audience')}>
        <Select
          allowClear
          placeholder={t('audiences.none')}
          options={audiences.map((value) => ({ value, label: t(`audiences.${value}`) }))}
        />
      </Field>
      <Field name="channel" label={t('channel')}>
        <Select
          allowClear
          placeholder={t('channels.none')}
          options={channels.map((value) => ({ value, label: t(`channels.${value}`) }))}
        />
      </Field>
    </div>
  )
}
