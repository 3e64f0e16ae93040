import { App, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Input as Sent } from '#api/contract.ts'
import { useWrite } from '#api/use-write.ts'
import { Dialog } from '#kit/dialog.tsx'
import { EditForm, Field } from '#kit/form/edit-form.tsx'

type NewArea = Sent<'POST /api/areas'>['body']

/** An area nobody registered yet; `wanted` is what was searched for in vain. */
export function AddArea({
  wanted,
  onDone,
  onClose,
}: {
  wanted: string
  onDone: (id: number) => void
  onClose: () => void
}) {
  const { t } = useTranslation('organizations')
  const { message } = App.useApp()
  const add = useWrite('POST /api/areas', (area) => {
    message.success(t('newArea.done', { name: area.name }))
    onDone(area.id)
  })
  const initial = /^\d+$/.test(wanted) ? { code: wanted } : { name: wanted }
  return (
    <Dialog title={t('newArea.title')} onClose={onClose}>
      <EditForm<NewArea> label={t('newArea.submit')} initial={initial} submit={(body) => add.send({ body })}>
        <Field name="code" label={t('newArea.code')} required hint={t('newArea.codeHint')}>
          <Input autoFocus inputMode="numeric" maxLength={12} />
        </Field>
        <Field name="name" label={t('newArea.name')} required>
          <Input maxLength={60} />
        </Field>
        <Field name="nameMongolian" label={t('newArea.nameMongolian')}>
          <Input maxLength={200} lang="mn-Mong" />
        </Field>
      </EditForm>
    </Dialog>
  )
}
