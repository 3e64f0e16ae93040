import { Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { Field } from '#kit/form/edit-form.tsx'

/** Asked for only once the books turned out to be closed. */
export function AdjustmentField({ closedThrough }: { closedThrough: string | undefined }) {
  const { t } = useTranslation('figures')
  if (!closedThrough) return null
  return (
    <Field
      name="adjustment"
      label={t('declare.adjustment')}
      required
      hint={t('declare.adjustmentHint', { day: closedThrough })}
    >
      <Input maxLength={500} autoFocus />
    </Field>
  )
}
