import { useQuery } from '@tanstack/react-query'
import { Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link, useLocation, useNavigate } from 'react-router'
import { api } from '#api/api.ts'
import { useWrite } from '#api/use-write.ts'
import { EditForm, Field } from '#kit/form/edit-form.tsx'
import { Answered } from '#kit/states.tsx'
import { auth } from './auth.ts'
import { AuthPage } from './auth-page.tsx'
import { usePasswordHint } from './password-hint.ts'

/** Who got a one-time link chooses a password and is signed in. */
export function FirstLink() {
  const { t } = useTranslation('shell')
  const token = useLocation().hash.slice(1, 101) || '-'
  // Asked once: the link is used up by the very form that stands open here.
  const link = useQuery({
    queryKey: ['POST /api/first-link', token],
    queryFn: () => api('POST /api/first-link', { body: { token } }),
    staleTime: 'static',
  })
  const person = link.data?.person
  if (person) return <Choose token={token} {...person} />
  return (
    <AuthPage
      title={t(link.data ? 'link.ended' : 'link.title')}
      note={link.data ? t('link.endedNote') : undefined}
    >
      <Answered from={link} lines={3}>
        {() => <Link to="/">{t('first.signIn')}</Link>}
      </Answered>
    </AuthPage>
  )
}

function Choose({ token, name, account }: { token: string; name: string; account: string }) {
  const { t } = useTranslation('shell')
  const navigate = useNavigate()
  const choose = useWrite('POST /api/first-link/password')
  const begin = async ({ password }: { password: string }) => {
    await choose.send({ body: { token, password } })
    await auth('sign-in/username', { username: account, password })
    await navigate('/', { replace: true })
  }
  return (
    <AuthPage title={t('link.hello', { name })} note={t('link.note', { account })}>
      <EditForm<{ password: string }> label={t('link.submit')} submit={begin}>
        <input type="hidden" autoComplete="username" value={account} readOnly />
        <Field name="password" label={t('link.password')} required {...usePasswordHint()}>
          <Input.Password autoFocus autoComplete="new-password" maxLength={128} />
        </Field>
      </EditForm>
    </AuthPage>
  )
}
