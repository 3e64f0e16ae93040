import { Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'react-router'
import { useRead } from '#api/use-read.ts'
import { Button } from '#kit/button.tsx'
import { Notice } from '#kit/hints/notice.tsx'
import { Failure, Loading } from '#kit/states.tsx'
import { part } from '../noun.ts'
import { auth } from './auth.ts'
import { AuthPage } from './auth-page.tsx'
import styles from './sign-in.module.css'
import { type Credentials, SignInForm } from './sign-in-form.tsx'

const SecondFactorStep = part(() => import('./second-factor-step.tsx'), 'SecondFactorStep')

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
  if (second)
    return (
      <Suspense fallback={<Loading />}>
        <SecondFactorStep onEntered={onEntered} onBack={() => setSecond(false)} />
      </Suspense>
    )
  return (
    <AuthPage
      title={again ? '' : t('signIn.title')}
      note={
        again
          ? t('signIn.againNote', { name: again.name })
          : ways.data?.awaitsFirstAdministrator && t('signIn.awaitsFirst')
      }
    >
      {!again && <Refused />}
      <SignInForm account={again?.account} submit={enter} />
      {ways.data?.oidc && <OidcButton name={ways.data.oidc.name} />}
      <p className={`muted small ${styles.help}`}>{t('signIn.help')}</p>
    </AuthPage>
  )
}

/** Why the identity provider's word did not open the door, for whoever was sent back by the server. */
function Refused() {
  const { t } = useTranslation('shell')
  const code = new URLSearchParams(useLocation().search).get('error')
  if (!code) return null
  const known = {
    signup_disabled: 'unknown',
    IDENTITY_BOUND: 'bound',
    PERSON_SUSPENDED: 'suspended',
  } as const
  const why = Object.hasOwn(known, code) ? known[code as keyof typeof known] : 'other'
  return <Notice tone="warning" room="below" title={t(`signIn.refused.${why}`)} />
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
