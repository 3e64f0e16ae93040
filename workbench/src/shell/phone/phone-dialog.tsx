import { useTranslation } from 'react-i18next'
import { Dialog } from '#kit/dialog.tsx'
import { EditForm, Field } from '#kit/form/edit-form.tsx'
import { PhoneInput } from './phone-input.tsx'

interface PhoneDialogProps {
  /** Whether there is a number now, which leaving the field empty takes away. */
  had: boolean
  save: (phone: string | null) => Promise<unknown>
  onClose: () => void
}

/** Another phone number. The present one is not put in: whoever changes it need not see it. */
export function PhoneDialog({ had, save, onClose }: PhoneDialogProps) {
  const { t } = useTranslation('shell')
  return (
    <Dialog title={t(had ? 'phone.change' : 'phone.add')} onClose={onClose}>
      <EditForm<{ phone?: string }>
        label={t('phone.save')}
        submit={({ phone }) => save(phone?.trim() || null)}
      >
        <Field
          name="phone"
          label={t('phone.title')}
          required={!had}
          hint={t(had ? 'phone.hintEmpty' : 'phone.hint')}
        >
          <PhoneInput />
        </Field>
      </EditForm>
    </Dialog>
  )
}
