import { Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { Field } from '#kit/form/edit-form.tsx'
import { useRefusal } from '#kit/form/refusals.ts'

/** Asked for only once the books turned out to be closed. */
export function AdjustmentField() {
  const { t } = useTranslation('figures')
  const closed = useRefusal('PERIOD_CLOSED')
  if (!closed) return null
  return (
    <Field
      name="adjustment"
      label={t('declare.adjustment')}
      required
      hint={t('declare.adjustmentHint', { day: String(closed.details.closedThrough) })}
    >
      <Input maxLength={500} autoFocus />
    </Field>
  )
}
