import { Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { useWrite } from '#api/use-write.ts'
import { EditForm, Field } from '#kit/form/edit-form.tsx'
import { usePasswordHint } from './password-hint.ts'

/** The old password and the new one twice. */
export function PasswordForm({ onChanged, focus = false }: { onChanged: () => unknown; focus?: boolean }) {
  const { t } = useTranslation('shell')
  const hint = usePasswordHint()
  const change = useWrite('PUT /api/me/password')
  const send = async ({
    password,
    newPassword,
  }: {
    password: string
    newPassword: string
    again: string
  }) => {
    await change.send({ body: { password, newPassword } })
    await onChanged()
  }
  return (
    <EditForm label={t('password.submit')} submit={send}>
      <Field name="password" label={t('password.now')} required>
        <Input.Password autoFocus={focus} autoComplete="current-password" />
      </Field>
      <Field name="newPassword" label={t('password.new')} required {...hint}>
        <Input.Password autoComplete="new-password" maxLength={128} />
      </Field>
      <Field
        name="again"
        label={t('password.again')}
        required
        rules={[
          ({ getFieldValue }) => ({
            validator: async (_, value) => {
              if (value && value !== getFieldValue('newPassword')) throw new Error(t('password.different'))
            },
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" maxLength={128} />
      </Field>
    </EditForm>
  )
}
