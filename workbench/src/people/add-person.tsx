import { Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Answer } from '#api/contract.ts'
import { useWrite } from '#api/use-write.ts'
import { RecordForm } from '#engines/records/record-form.tsx'
import { Dialog } from '#kit/dialog.tsx'
import { Field } from '#kit/form/edit-form.tsx'
import { useUnit } from '#shell/chosen.ts'
import { PhoneInput } from '#shell/phone/phone-input.tsx'
import { UnitField } from '../organizations/index.ts'
import { OncePassword } from './once-password.tsx'
import type { Role } from './role.ts'
import { RoleField } from './role-field.tsx'

interface NewPerson {
  name: string
  account: string
  organizationId: number
  phone?: string
  role: Role
}

/** A new person with a first role; their first password is shown once. */
export function AddPerson({ role: first, onClose }: { role: Role; onClose: () => void }) {
  const { t } = useTranslation('people')
  const { id } = useUnit()
  const [made, setMade] = useState<Answer<'POST /api/people'>>()
  const add = useWrite('POST /api/people')
  const send = ({ role, ...person }: NewPerson) =>
    add.send({ body: { ...person, roles: [{ role, organizationId: person.organizationId }] } })

  if (made) return <OncePassword {...made} onClose={onClose} />
  return (
    <Dialog title={t('add.open')} onClose={onClose}>
      <RecordForm<NewPerson, Answer<'POST /api/people'>>
        label={t('add.submit')}
        draft={{ form: 'person.new', never: ['phone'] }}
        initial={{ organizationId: id, role: first }}
        send={send}
        onDone={setMade}
      >
        <Field name="name" label={t('name')} required>
          <Input autoFocus maxLength={50} />
        </Field>
        <Field name="account" label={t('account')} required hint={t('accountHint')}>
          <Input maxLength={40} autoCapitalize="none" autoComplete="off" />
        </Field>
        <Field name="phone" label={t('phone')} hint={t('phoneHint')}>
          <PhoneInput />
        </Field>
        <Field name="organizationId" label={t('unit')} required>
          <UnitField />
        </Field>
        <Field name="role" label={t('role')} required hint={t('roleHint')}>
          <RoleField />
        </Field>
      </RecordForm>
    </Dialog>
  )
}
