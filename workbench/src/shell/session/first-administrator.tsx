import { useQuery } from '@tanstack/react-query'
import { Form, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation, useNavigate } from 'react-router'
import { api } from '#api/api.ts'
import type { Input as Sent } from '#api/contract.ts'
import { useWrite } from '#api/use-write.ts'
import { Button } from '#kit/button.tsx'
import { EditForm, Field } from '#kit/form/edit-form.tsx'
import { Answered } from '#kit/states.tsx'
import { auth } from './auth.ts'
import { AuthPage } from './auth-page.tsx'
import { usePasswordHint } from './password-hint.ts'
import { RegionChoice } from './region-choice.tsx'

type Body = Omit<Sent<'POST /api/first-administrator'>['body'], 'token'>

/** An empty platform: whoever holds the one-time link names the region and becomes its administrator. */
export function FirstAdministrator() {
  const { t } = useTranslation('shell')
  const token = useLocation().hash.slice(1, 101) || '-'
  // Asked once: the key is used up by the very form that stands open here.
  const key = useQuery({
    queryKey: ['POST /api/first-key', token],
    queryFn: () => api('POST /api/first-key', { body: { token } }),
    staleTime: 'static',
  })
  const state = key.data?.state
  if (state === 'open') return <Begin token={token} />
  return (
    <AuthPage title={t(`first.${state ?? 'title'}`)} note={state && t(`first.${state}Note`)}>
      <Answered from={key} lines={3}>
        {() => <Link to="/">{t('first.signIn')}</Link>}
      </Answered>
    </AuthPage>
  )
}

function Begin({ token }: { token: string }) {
  const { t } = useTranslation('shell')
  const navigate = useNavigate()
  const make = useWrite('POST /api/first-administrator')
  const [form] = Form.useForm<Body>()
  const [listed, setListed] = useState(true)
  const begin = async (body: Body) => {
    await make.send({ body: { ...body, token } })
    await auth('sign-in/username', { username: body.account, password: body.password })
    await navigate('/', { replace: true })
  }
  return (
    <AuthPage title={t('first.title')} note={t('first.note')}>
      <EditForm<Body> form={form} label={t('first.submit')} submit={begin}>
        <Region listed={listed} name={(names) => form.setFieldsValue({ organization: names })} />
        <Button type="link" onClick={() => setListed(!listed)}>
          {t(listed ? 'first.unlisted' : 'first.listed')}
        </Button>
        <Field name={['organization', 'name']} label={t('first.organization')} required>
          <Input maxLength={100} />
        </Field>
        <Field name="name" label={t('first.name')} required>
          <Input maxLength={50} autoComplete="name" />
        </Field>
        <Field name="account" label={t('signIn.account')} required>
          <Input maxLength={40} autoComplete="username" autoCapitalize="none" />
        </Field>
        <Field name="password" label={t('signIn.password')} required {...usePasswordHint()}>
          <Input.Password autoComplete="new-password" maxLength={128} />
        </Field>
      </EditForm>
    </AuthPage>
  )
}

/** The region: chosen from the national codes, or written where they do not have it. */
function Region({
  listed,
  name,
}: {
  listed: boolean
  name: (names: { name: string; areaName: string }) => void
}) {
  const { t } = useTranslation('shell')
  const areaName = (
    <Field name={['organization', 'areaName']} label={t('first.areaName')} required>
      <Input maxLength={100} />
    </Field>
  )
  if (!listed)
    return (
      <>
        {areaName}
        <Field
          name={['organization', 'areaCode']}
          label={t('first.areaCode')}
          required
          hint={t('first.areaCodeHint')}
        >
          <Input maxLength={9} inputMode="numeric" />
        </Field>
      </>
    )
  return (
    <>
      <Field
        name={['organization', 'areaCode']}
        label={t('first.region')}
        required
        hint={t('first.regionHint')}
      >
        <RegionChoice onName={name} />
      </Field>
      <div hidden>{areaName}</div>
    </>
  )
}
