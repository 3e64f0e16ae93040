import { useTranslation } from 'react-i18next'
import { AuthPage } from './auth-page.tsx'
import { PasswordForm } from './password-form.tsx'

/** Whoever signs in with a password somebody else has seen must choose their own first. */
export function FirstPassword({ onChanged }: { onChanged: () => unknown }) {
  const { t } = useTranslation('shell')
  return (
    <AuthPage title={t('password.firstTitle')} note={t('password.firstNote')}>
      <PasswordForm focus onChanged={onChanged} />
    </AuthPage>
  )
}
