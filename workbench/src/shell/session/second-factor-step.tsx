import { Checkbox, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#kit/button.tsx'
import { EditForm, Field } from '#kit/form/edit-form.tsx'
import { auth } from './auth.ts'
import { AuthPage } from './auth-page.tsx'

/** The code of the authenticator, or one of the backup codes. */
export function SecondFactorStep({ onEntered, onBack }: { onEntered: () => unknown; onBack: () => void }) {
  const { t } = useTranslation('shell')
  const [backup, setBackup] = useState(false)
  const prove = async (values: { code: string; trustDevice: boolean }) => {
    await auth(backup ? 'two-factor/verify-backup-code' : 'two-factor/verify-totp', values)
    await onEntered()
  }
  return (
    <AuthPage title={t('second.title')} note={t(backup ? 'second.backupNote' : 'second.note')}>
      <EditForm
        label={t('second.submit')}
        initial={{ trustDevice: false }}
        submit={prove}
        actions={<Button onClick={onBack}>{t('second.back')}</Button>}
      >
        <Field name="code" label={t(backup ? 'second.backupCode' : 'second.code')} required>
          <Input
            key={String(backup)}
            autoFocus
            size="large"
            autoComplete="one-time-code"
            inputMode={backup ? 'text' : 'numeric'}
            maxLength={20}
          />
        </Field>
        <Field name="trustDevice" label={null} valuePropName="checked">
          <Checkbox>{t('second.trust')}</Checkbox>
        </Field>
      </EditForm>
      <Button type="link" onClick={() => setBackup(!backup)}>
        {t(backup ? 'second.useCode' : 'second.useBackup')}
      </Button>
    </AuthPage>
  )
}
