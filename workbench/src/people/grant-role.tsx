import { useTranslation } from 'react-i18next'
import { useWrite } from '#api/use-write.ts'
import { Dialog } from '#kit/dialog.tsx'
import { EditForm, Field } from '#kit/form/edit-form.tsx'
import { UnitField } from '../organizations/index.ts'
import type { PersonRow } from './people-columns.tsx'
import type { Role } from './role.ts'
import { RoleField } from './role-field.tsx'

/** One more role for a person, at a unit. */
export function GrantRole({ person, onClose }: { person: PersonRow; onClose: () => void }) {
  const { t } = useTranslation('people')
  const grant = useWrite('POST /api/people/{id}/roles', onClose)
  return (
    <Dialog title={t('grant.title', { name: person.name })} onClose={onClose}>
      <EditForm<{ role: Role; organizationId: number }>
        label={t('grant.submit')}
        initial={{ organizationId: person.organizationId }}
        submit={(body) => grant.send({ params: { id: person.id }, body })}
      >
        <Field name="role" label={t('role')} required>
          <RoleField />
        </Field>
        <Field name="organizationId" label={t('unit')} required hint={t('roleHint')}>
          <UnitField />
        </Field>
      </EditForm>
    </Dialog>
  )
}
