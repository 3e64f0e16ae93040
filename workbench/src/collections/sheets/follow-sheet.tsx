import { Input } from 'antd'
import { useWrite } from '#api/use-write.ts'
import { Dialog } from '#kit/dialog.tsx'
import { EditForm, Field } from '#kit/form/edit-form.tsx'
import { message } from '#kit/say/say.ts'
import { UnitField } from '../../organizations/index.ts'
import { useCollectionWords } from '../collection-words.ts'
import type { Sheet } from './use-sheet.ts'

/** Asks another unit instead, which took over what this one did. */
export function FollowSheet({ answer, onClose }: { answer: Sheet; onClose: () => void }) {
  const { t } = useCollectionWords()
  const { sheet, unitName } = answer
  const follow = useWrite('PUT /api/collection-sheets/{id}/unit')
  return (
    <Dialog title={t('follow.title', { unit: unitName })} onClose={onClose}>
      <p className="muted">{t('follow.note')}</p>
      <EditForm<{ organizationId: number; reason: string }>
        label={t('follow.submit')}
        submit={async (body) => {
          await follow.send({ params: { id: sheet.id }, body: { version: sheet.version, ...body } })
          message.success(t('follow.done'))
          onClose()
        }}
      >
        <Field name="organizationId" label={t('follow.unit')} required>
          <UnitField label={t('follow.unit')} />
        </Field>
        <Field name="reason" label={t('extend.reason')} required>
          <Input maxLength={200} />
        </Field>
      </EditForm>
    </Dialog>
  )
}
