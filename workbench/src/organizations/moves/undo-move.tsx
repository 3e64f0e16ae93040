import { Input } from 'antd'
import { useState } from 'react'
import { ApiError } from '#api/api-error.ts'
import { useWrite } from '#api/use-write.ts'
import { Button } from '#kit/button.tsx'
import { Dialog } from '#kit/dialog.tsx'
import { EditForm, Field } from '#kit/form/edit-form.tsx'
import { message } from '#kit/say/say.ts'
import { useUnattended } from '#kit/unattended.ts'
import type { Unit } from '../change-organization.tsx'
import { useOrganizationWords } from '../organization-words.ts'

/** Takes back the move made today; asks first, for totals change at once. */
export function UndoMove({ unit }: { unit: Unit }) {
  const { t } = useOrganizationWords()
  const { tell } = useUnattended()
  const [open, setOpen] = useState(false)
  const [closed, setClosed] = useState(false)
  const undo = useWrite('POST /api/organizations/{id}/undo-move', ({ unattended }) => {
    message.success(t('undo.done', { name: unit.shortName }))
    tell(unattended)
    setOpen(false)
  })
  const send = async (body: { adjustment?: string }) => {
    try {
      await undo.send({ params: { id: unit.id }, body })
    } catch (error) {
      if (error instanceof ApiError && error.code === 'PERIOD_CLOSED') setClosed(true)
      throw error
    }
  }
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('undo.open')}</Button>
      {open && (
        <Dialog title={t('undo.title', { name: unit.shortName })} onClose={() => setOpen(false)}>
          <EditForm<{ adjustment?: string }> label={t('undo.submit')} submit={send}>
            <p>{t('undo.hint')}</p>
            {closed && (
              <Field name="adjustment" label={t('move.adjustment')} required>
                <Input maxLength={500} />
              </Field>
            )}
          </EditForm>
        </Dialog>
      )}
    </>
  )
}
