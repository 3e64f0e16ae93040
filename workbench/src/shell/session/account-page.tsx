import { App } from 'antd'
import { useTranslation } from 'react-i18next'
import { Facts } from '#kit/facts.tsx'
import { Page, Part } from '#kit/page/page.tsx'
import { OwnSignIns } from './own-sign-ins.tsx'
import { PasswordForm } from './password-form.tsx'
import { SecondFactor } from './second-factor.tsx'
import { useSession } from './session.ts'

/** One's own account: who one is here, password, second factor, where one is signed in. */
export function AccountPage() {
  const { t } = useTranslation('shell')
  const { t: roleName } = useTranslation('people')
  const { message } = App.useApp()
  const { person } = useSession()
  return (
    <Page title={t('account.title')} width="narrow">
      <Part>
        <Facts
          items={[
            [t('account.name'), person.name],
            [t('signIn.account'), person.account],
            [t('account.unit'), person.organizationName],
            [
              t('account.roles'),
              person.roles.map((seat) => (
                <div key={`${seat.organizationId}${seat.role}`}>
                  {seat.organizationName} · {roleName(`roles.${seat.role}`)}
                </div>
              )),
            ],
          ]}
        />
      </Part>
      <Part title={t('password.title')}>
        <PasswordForm onChanged={() => message.success(t('password.done'))} />
      </Part>
      <Part title={t('second.setting')}>
        <SecondFactor on={person.secondFactor} />
      </Part>
      <Part title={t('devices.title')}>
        <OwnSignIns />
      </Part>
    </Page>
  )
}
