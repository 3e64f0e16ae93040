import { Input } from 'antd'
import { useState } from 'react'
import { useWrite } from '#api/use-write.ts'
import { Dialog } from '#kit/dialog.tsx'
import { DayField } from '#kit/form/date-field.tsx'
import { EditForm, Field } from '#kit/form/edit-form.tsx'
import { today } from '#kit/format.ts'
import { message } from '#kit/say/say.ts'
import { useUnattended } from '#kit/unattended.ts'
import type { ActionProps } from '../change-organization.tsx'
import { useOrganizationWords } from '../organization-words.ts'
import { UnitField } from '../unit-field.tsx'
import { MovePreview, useMovePreview } from './move-preview.tsx'

interface MoveValues {
  parentId: number
  since: string
  reason?: string
  adjustment?: string
}

/** Another place in the tree from a day on; what goes along is told before. */
export function MoveOrganization({ unit, onClose }: ActionProps) {
  const { t } = useOrganizationWords()
  const initial = { since: today() }
  const [draft, setDraft] = useState<Partial<MoveValues>>(initial)
  const preview = useMovePreview(unit.id, draft)
  const closed = preview.data?.moved.closed
  const { tell } = useUnattended()
  const move = useWrite('POST /api/organizations/{id}/move', ({ unattended }) => {
    message.success(t('move.done', { name: unit.shortName }))
    tell(unattended)
    onClose()
  })
  return (
    <Dialog title={t('move.title', { name: unit.shortName })} onClose={onClose}>
      <EditForm<MoveValues>
        label={t('move.submit')}
        initial={initial}
        onChange={setDraft}
        submit={async ({ reason, ...body }) => {
          // Enter in the field of the day would move before anything was told: the first one only shows it.
          if (!preview.data || preview.isPlaceholderData) return preview.refetch()
          const said = reason?.trim() ? { reason: reason.trim() } : {}
          return move.send({ params: { id: unit.id }, body: { ...body, ...said } })
        }}
      >
        <Field name="parentId" label={t('move.parent')} required>
          <UnitField />
        </Field>
        <Field name="since" label={t('since')} required hint={t('move.hint')}>
          <DayField latest={today()} />
        </Field>
        <Field name="reason" label={t('move.reason')}>
          <Input maxLength={200} placeholder={t('move.reasonExample')} />
        </Field>
        <MovePreview preview={preview} name={unit.shortName} since={draft.since ?? ''} />
        {closed && (
          <Field
            name="adjustment"
            label={t('move.adjustment')}
            required
            hint={t('move.adjustmentHint', { name: closed.name, day: closed.closedThrough })}
          >
            <Input maxLength={500} />
          </Field>
        )}
      </EditForm>
    </Dialog>
  )
}
