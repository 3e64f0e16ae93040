import { useTranslation } from 'react-i18next'
import { Facts } from '#kit/facts.tsx'
import { Page, Part } from '#kit/page/page.tsx'
import { message } from '#kit/say/say.ts'
import { PasswordForm } from '../session/password-form.tsx'
import { SecondFactor } from '../session/second-factor.tsx'
import { useSession } from '../session/session.ts'
import { OwnData } from './own-data.tsx'
import { OwnPhone } from './own-phone.tsx'
import { OwnSignIns } from './own-sign-ins.tsx'

/** One's own account: who one is here, password, second factor, where one is signed in. */
export function AccountPage() {
  const { t } = useTranslation('shell')
  const { t: roleName } = useTranslation('people')
  const { person } = useSession()
  return (
    <Page title={t('account.title')} width="narrow">
      <Part>
        <Facts
          items={[
            [t('account.name'), person.name],
            [t('signIn.account'), person.account],
            [t('account.unit'), person.organizationName],
            [t('phone.title'), <OwnPhone key="phone" />],
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
      <OwnData />
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
