import { App, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { useWrite } from '#api/use-write.ts'
import { Dialog } from '#kit/dialog.tsx'
import { EditForm, Field } from '#kit/edit-form.tsx'
import { AdjustmentField } from './adjustment-field.tsx'
import { useClosed } from './use-closed.ts'

/** Takes a declared figure back by a reversing entry, with the reason. */
export function ReverseDeclaration({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation('figures')
  const { message } = App.useApp()
  const { closedThrough, watch } = useClosed()
  const reverse = useWrite('POST /api/declarations/{id}/reversal', () => {
    message.success(t('reverse.done'))
    onClose()
  })
  return (
    <Dialog title={t('reverse.title')} onClose={onClose}>
      <p className="muted">{t('reverse.note')}</p>
      <EditForm<{ reason: string; adjustment?: string }>
        label={t('reverse.submit')}
        submit={(body) => watch(reverse.send({ params: { id }, body }))}
      >
        <Field name="reason" label={t('reverse.reason')} required>
          <Input maxLength={500} autoFocus placeholder={t('reverse.example')} />
        </Field>
        <AdjustmentField closedThrough={closedThrough} />
      </EditForm>
    </Dialog>
  )
}
