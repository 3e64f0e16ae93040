import { useWrite } from '#api/use-write.ts'
import { Dialog } from '#kit/dialog.tsx'
import { DayField } from '#kit/form/date-field.tsx'
import { EditForm, Field } from '#kit/form/edit-form.tsx'
import { message } from '#kit/say/say.ts'
import { useRegisterWords } from '../register-words.ts'
import type { Invitation } from './invitation.ts'

/** Another last day for a link. */
export function ProlongInvitation({ invitation, onClose }: { invitation: Invitation; onClose: () => void }) {
  const { t } = useRegisterWords()
  const prolong = useWrite('PUT /api/invitations/{id}/until')
  return (
    <Dialog title={t('invitations.prolong')} onClose={onClose}>
      <EditForm<{ until: string }>
        label={t('invitations.prolongSubmit')}
        initial={{ until: invitation.until }}
        submit={async (body) => {
          await prolong.send({ params: { id: invitation.id }, body })
          message.success(t('invitations.prolonged'))
          onClose()
        }}
      >
        <Field name="until" label={t('invitations.until')} required hint={t('invitations.prolongHint')}>
          <DayField />
        </Field>
      </EditForm>
    </Dialog>
  )
}
