import { SESSION_KINDS } from '@medelge/figures'
import { Input, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Evidence } from '#kit/files/upload.ts'
import { DayField } from '#kit/form/date-field.tsx'
import { Field } from '#kit/form/edit-form.tsx'
import { today } from '#kit/format.ts'
import { AreaField, UnitsField } from '../organizations/index.ts'
import { FoldedFields } from './folded-fields.tsx'
import { HeadcountsField } from './headcounts-field.tsx'
import { NotCounted } from './not-counted.tsx'
import { PhotosField } from './photos-field.tsx'
import styles from './session-form.module.css'
import { countMethods } from './session-words.ts'

/** The eight fields every record has; the rest is folded below them. */
export function SessionFields({
  evidence,
  session,
}: {
  evidence: readonly Evidence[]
  session?: string | undefined
}) {
  const { t } = useTranslation('activities')
  return (
    <>
      <Field name="title" label={t('title')} required>
        <Input autoFocus maxLength={120} placeholder={t('titleExample')} />
      </Field>
      <div className={styles.pair}>
        <Field name="kind" label={t('kind')} required>
          <Select options={SESSION_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))} />
        </Field>
        <Field name="day" label={t('day')} required>
          <DayField latest={today()} />
        </Field>
      </div>
      <NotCounted />
      <Field name="hosts" label={t('hosts')} required hint={t('hostsHint')}>
        <UnitsField />
      </Field>
      <div className={styles.pair}>
        <Field name="areaId" label={t('area')} required>
          <AreaField />
        </Field>
        <Field name="place" label={t('place')} required>
          <Input maxLength={120} placeholder={t('placeExample')} />
        </Field>
      </div>
      <HeadcountsField />
      <Field name="countMethod" label={t('countMethod')} required>
        <Select options={countMethods.map((value) => ({ value, label: t(`countMethods.${value}`) }))} />
      </Field>
      <Field name="evidence" label={t('evidence')}>
        <PhotosField kept={evidence} session={session} />
      </Field>
      <FoldedFields />
    </>
  )
}
