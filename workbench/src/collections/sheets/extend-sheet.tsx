import { Input } from 'antd'
import { useWrite } from '#api/use-write.ts'
import { Dialog } from '#kit/dialog.tsx'
import { DayField } from '#kit/form/date-field.tsx'
import { EditForm, Field } from '#kit/form/edit-form.tsx'
import { daysLater, today } from '#kit/format.ts'
import { message } from '#kit/say/say.ts'
import { useCollectionWords } from '../collection-words.ts'
import type { Sheet } from './use-sheet.ts'

/** Another last day for one unit, and why. */
export function ExtendSheet({ answer, onClose }: { answer: Sheet; onClose: () => void }) {
  const { t } = useCollectionWords()
  const { sheet, collection, unitName } = answer
  const due = sheet.dueOn?.day ?? collection.dueOn
  const extend = useWrite('PUT /api/collection-sheets/{id}/due')
  const [, first = due] = [daysLater(due, 7), daysLater(today(), 7)].sort()
  return (
    <Dialog title={t('extend.title', { unit: unitName })} onClose={onClose}>
      <EditForm<{ dueOn: string; reason: string }>
        label={t('extend.submit')}
        initial={{ dueOn: first }}
        submit={async (body) => {
          await extend.send({ params: { id: sheet.id }, body: { version: sheet.version, ...body } })
          message.success(t('extend.done'))
          onClose()
        }}
      >
        <Field name="dueOn" label={t('extend.day')} required hint={t('extend.now', { day: due })}>
          <DayField earliest={today()} />
        </Field>
        <Field name="reason" label={t('extend.reason')} required>
          <Input maxLength={200} />
        </Field>
      </EditForm>
    </Dialog>
  )
}
