import { Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { useWrite } from '#api/use-write.ts'
import { Dialog } from '#kit/dialog.tsx'
import { EditForm, Field } from '#kit/form/edit-form.tsx'
import type { Member } from './member.ts'

/** Says with which account a person signs in, so that they see what is kept of them; left empty, with none. */
export function LinkAccount({ member, onClose }: { member: Member; onClose: () => void }) {
  const { t } = useTranslation('members')
  const link = useWrite('PUT /api/members/{id}/account', onClose)
  return (
    <Dialog title={t('link.title', { name: member.name })} onClose={onClose}>
      <EditForm<{ account?: string }>
        label={t('link.submit')}
        submit={({ account }) =>
          link.send({ params: { id: member.id }, body: { account: account?.trim() || null } })
        }
      >
        <Field name="account" label={t('account')} hint={t(member.account ? 'link.hintNone' : 'link.hint')}>
          <Input maxLength={100} autoCapitalize="none" autoComplete="off" autoFocus />
        </Field>
      </EditForm>
    </Dialog>
  )
}
