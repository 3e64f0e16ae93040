import { Input } from 'antd'
import type { Answer, Input as Sent } from '#api/contract.ts'
import { useWrite } from '#api/use-write.ts'
import { Dialog } from '#kit/dialog.tsx'
import { DayField } from '#kit/form/date-field.tsx'
import { EditForm, Field } from '#kit/form/edit-form.tsx'
import { today } from '#kit/format.ts'
import { message } from '#kit/say/say.ts'
import { useOrganizationWords } from './organization-words.ts'

type NewArea = Sent<'POST /api/areas'>['body']

/**
 * An area nobody registered yet; `wanted` is what was searched for in vain. With `founding`, one that was newly founded
 * in that area on a day.
 */
export function AddArea({
  wanted,
  founding,
  onDone,
  onClose,
}: {
  wanted: string
  founding?: Answer<'GET /api/areas/{id}'>['area']
  onDone: (id: number) => void
  onClose: () => void
}) {
  const { t } = useOrganizationWords()
  const add = useWrite('POST /api/areas', (area) => {
    message.success(t('newArea.done', { name: area.name }))
    onDone(area.id)
  })
  const typed = /^\d+$/.test(wanted) ? { code: wanted } : { name: wanted }
  const initial = founding ? { since: today() } : typed
  const title = founding ? t('areas.foundTitle', { name: founding.name }) : t('newArea.title')
  return (
    <Dialog title={title} onClose={onClose}>
      <EditForm<NewArea> label={t('newArea.submit')} initial={initial} submit={(body) => add.send({ body })}>
        <Field
          name="code"
          label={t('newArea.code')}
          required
          hint={t(founding ? 'areas.foundCodeHint' : 'newArea.codeHint', { code: founding?.code })}
        >
          <Input autoFocus inputMode="numeric" maxLength={12} />
        </Field>
        <Field name="name" label={t('newArea.name')} required>
          <Input maxLength={60} />
        </Field>
        <Field name="nameMongolian" label={t('newArea.nameMongolian')}>
          <Input maxLength={200} lang="mn-Mong" />
        </Field>
        {founding && (
          <Field name="since" label={t('areas.foundedOn')} required hint={t('areas.sinceHint')}>
            <DayField latest={today()} />
          </Field>
        )}
      </EditForm>
    </Dialog>
  )
}
