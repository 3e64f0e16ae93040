import { Input } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Answer } from '#api/contract.ts'
import { useWrite } from '#api/use-write.ts'
import { Dialog } from '#kit/dialog.tsx'
import { EditForm, Field } from '#kit/edit-form.tsx'

export type Unit = Answer<'GET /api/organizations/{id}'>['organization']
export interface DeedProps {
  unit: Unit
  onClose: () => void
}

/** New names for a unit. */
export function ChangeOrganization({ unit, onClose }: DeedProps) {
  const { t } = useTranslation('organizations')
  const change = useWrite('PATCH /api/organizations/{id}', onClose)
  return (
    <Dialog title={t('change.title', { name: unit.shortName })} onClose={onClose}>
      <EditForm<{ name: string; shortName: string; nameMongolian: string }>
        label={t('change.submit')}
        initial={unit}
        submit={(body) => change.send({ params: { id: unit.id }, body })}
      >
        <Field name="name" label={t('name')} required>
          <Input maxLength={100} />
        </Field>
        <Field name="shortName" label={t('shortName')} required>
          <Input maxLength={30} />
        </Field>
        <Field name="nameMongolian" label={t('nameMongolian')}>
          <Input maxLength={200} lang="mn-Mong" />
        </Field>
      </EditForm>
    </Dialog>
  )
}
