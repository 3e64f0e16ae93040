import { Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { Input as Sent } from '#api/contract.ts'
import { useWrite } from '#api/use-write.ts'
import { EditForm, Field } from '#kit/edit-form.tsx'
import { auth } from './auth.ts'
import { DoorPage } from './door-page.tsx'

type Body = Omit<Sent<'POST /api/first-administrator'>['body'], 'token'>

/** An empty house: whoever holds the one-time link names the region and becomes its administrator. */
export function FirstAdministrator() {
  const { t } = useTranslation('shell')
  const navigate = useNavigate()
  const make = useWrite('POST /api/first-administrator')
  const begin = async (body: Body) => {
    await make.send({ body: { ...body, token: location.hash.slice(1) } })
    await auth('sign-in/username', { username: body.account, password: body.password })
    await navigate('/', { replace: true })
  }
  return (
    <DoorPage title={t('first.title')} note={t('first.note')}>
      <EditForm<Body> label={t('first.submit')} submit={begin}>
        <Field name={['organization', 'name']} label={t('first.organization')} required>
          <Input autoFocus maxLength={100} />
        </Field>
        <Field name={['organization', 'areaName']} label={t('first.areaName')} required>
          <Input maxLength={100} />
        </Field>
        <Field
          name={['organization', 'areaCode']}
          label={t('first.areaCode')}
          required
          hint={t('first.areaCodeHint')}
        >
          <Input maxLength={6} inputMode="numeric" />
        </Field>
        <Field name="name" label={t('first.name')} required>
          <Input maxLength={50} autoComplete="name" />
        </Field>
        <Field name="account" label={t('signIn.account')} required>
          <Input maxLength={40} autoComplete="username" autoCapitalize="none" />
        </Field>
        <Field name="password" label={t('signIn.password')} required hint={t('password.hint', { least: 8 })}>
          <Input.Password autoComplete="new-password" maxLength={128} />
        </Field>
      </EditForm>
    </DoorPage>
  )
}
