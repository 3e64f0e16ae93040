import { Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { useWrite } from '#api/use-write.ts'
import { Dialog } from '#kit/dialog.tsx'
import { EditForm, Field } from '#kit/form/edit-form.tsx'
import type { Member } from './member.ts'
import { GuardianFields, TraitFields } from './trait-fields.tsx'
import { sentTraits, type TypedTraits } from './typed-traits.ts'

interface Typed {
  name: string
  member?: TypedTraits
}

const all = { phone: 'asked', idNumber: 'asked', born: 'asked' } as const

/** Corrects what is known of a person. Numbers are typed anew, or left as they are. */
export function CorrectMember({ member, onClose }: { member: Member; onClose: () => void }) {
  const { t } = useTranslation('members')
  const correct = useWrite('PUT /api/members/{id}', onClose)
  return (
    <Dialog title={t('correct.title', { name: member.name })} onClose={onClose}>
      <EditForm<Typed>
        label={t('correct.submit')}
        initial={{ name: member.name, member: { born: member.born } }}
        submit={({ name, member: typed = {} }) =>
          correct.send({
            params: { id: member.id },
            body: { version: member.version, name, ...sentTraits(typed), born: typed.born || null },
          })
        }
      >
        <Field name="name" label={t('name')} required>
          <Input maxLength={50} autoFocus />
        </Field>
        <p className="muted">{t('correct.note')}</p>
        <TraitFields needs={all} />
        <GuardianFields />
      </EditForm>
    </Dialog>
  )
}
