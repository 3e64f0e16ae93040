import { useTranslation } from 'react-i18next'
import type { Answer } from '#api/contract.ts'
import { AuthPage } from './auth-page.tsx'
import { PasswordForm } from './password-form.tsx'
import { SecondFactor } from './second-factor.tsx'

export type Demand = NonNullable<Answer<'GET /api/me'>['demands']>

/** What must be done before anything else: a password of one's own, or a second factor where a role needs one. */
export function FirstSteps({ demand, onDone }: { demand: Demand; onDone: () => unknown }) {
  const { t } = useTranslation('shell')
  if (demand === 'password')
    return (
      <AuthPage title={t('password.firstTitle')} note={t('password.firstNote')}>
        <PasswordForm focus onChanged={onDone} />
      </AuthPage>
    )
  return (
    <AuthPage title={t('second.firstTitle')} note={t('second.firstNote')}>
      <SecondFactor on={false} onProven={onDone} />
    </AuthPage>
  )
}
