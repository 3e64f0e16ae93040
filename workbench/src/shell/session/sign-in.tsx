import { Button, Checkbox, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRead } from '#api/use-read.ts'
import { cx } from '#kit/cx.ts'
import { EditForm, Field } from '#kit/form/edit-form.tsx'
import { Failure } from '#kit/states.tsx'
import { auth } from './auth.ts'
import { AuthPage } from './auth-page.tsx'
import { SecondFactorStep } from './second-factor-step.tsx'
import styles from './sign-in.module.css'

interface Credentials {
  username: string
  password: string
  rememberMe: boolean
}

/** Account and password, then the second factor where one is set; `again`: who works here and only must be known anew. */
export function SignIn({
  again,
  onEntered,
}: {
  again?: { name: string; account: string }
  onEntered: () => unknown
}) {
  const { t } = useTranslation('shell')
  const [second, setSecond] = useState(false)
  const ways = useRead('GET /api/sign-in-ways')
  const enter = async (values: Credentials) => {
    const answer = await auth('sign-in/username', values)
    if (answer.twoFactorRedirect) setSecond(true)
    else await onEntered()
  }
  if (second) return <SecondFactorStep onEntered={onEntered} onBack={() => setSecond(false)} />
  return (
    <AuthPage
      title={again ? '' : t('signIn.title')}
      note={
        again
          ? t('signIn.againNote', { name: again.name })
          : ways.data?.awaitsFirstAdministrator && t('signIn.awaitsFirst')
      }
    >
      <EditForm<Credentials>
        label={t('signIn.submit')}
        initial={{ rememberMe: true, ...(again ? { username: again.account } : {}) }}
        submit={enter}
      >
        <Field name="username" label={t('signIn.account')} required>
          <Input
            autoFocus={!again}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            size="large"
          />
        </Field>
        <Field name="password" label={t('signIn.password')} required>
          <Input.Password autoFocus={again !== undefined} autoComplete="current-password" size="large" />
        </Field>
        <Field name="rememberMe" label={null} valuePropName="checked" className={cx(styles.remember)}>
          <Checkbox>{t('signIn.remember')}</Checkbox>
        </Field>
      </EditForm>
      {ways.data?.oidc && <OidcButton name={ways.data.oidc.name} />}
      <p className={`muted small ${styles.help}`}>{t('signIn.help')}</p>
    </AuthPage>
  )
}

/** Signs in at the platform's own identity provider and comes back to this address. */
function OidcButton({ name }: { name: string }) {
  const { t } = useTranslation('shell')
  const [error, setError] = useState<Error>()
  const leave = async () => {
    try {
      const { url } = await auth('sign-in/social', { provider: 'oidc', callbackURL: location.href })
      location.assign(url)
    } catch (reason) {
      setError(reason as Error)
    }
  }
  return (
    <div className={styles.other}>
      <Button block onClick={leave}>
        {t('signIn.oidc', { name })}
      </Button>
      {error && <Failure error={error} />}
    </div>
  )
}
