import { useTranslation } from 'react-i18next'
import { useWrite } from '#api/use-write.ts'
import { DayField } from '#kit/date-field.tsx'
import { Dialog } from '#kit/dialog.tsx'
import { EditForm, Field } from '#kit/edit-form.tsx'
import { today } from '#kit/format.ts'
import type { DeedProps } from './change-organization.tsx'
import { UnitField } from './unit-field.tsx'

/** Another place in the tree from a day on. */
export function MoveOrganization({ unit, onClose }: DeedProps) {
  const { t } = useTranslation('organizations')
  const move = useWrite('POST /api/organizations/{id}/move', onClose)
  return (
    <Dialog title={t('move.title', { name: unit.shortName })} onClose={onClose}>
      <EditForm<{ parentId: number; since: string }>
        label={t('move.submit')}
        initial={{ since: today() }}
        submit={(body) => move.send({ params: { id: unit.id }, body })}
      >
        <Field name="parentId" label={t('move.parent')} required>
          <UnitField />
        </Field>
        <Field name="since" label={t('since')} required hint={t('move.hint')}>
          <DayField />
        </Field>
      </EditForm>
    </Dialog>
  )
}
