import { useTranslation } from 'react-i18next'
import { Outlet, useMatches } from 'react-router'
import { NavLink } from '#kit/nav-link.tsx'
import { Page, Part } from '#kit/page/page.tsx'
import type { Needing } from './noun.ts'
import { mayOne, type Permission, rolesFor } from './permissions.ts'
import { useSession } from './session/session.ts'

/** Shows a screen to those who may use it; whoever came by its address alone is told which role it needs. */
export function Admission() {
  const session = useSession()
  const needed = useMatches().map(({ handle }) => (handle as Needing | undefined)?.needs ?? [])
  const refused = needed.findLast((needs) => !mayOne(session, needs))
  return refused ? <NotYours needs={refused} /> : <Outlet />
}

function NotYours({ needs }: { needs: readonly Permission[] }) {
  const { t } = useTranslation('shell')
  const { t: roleName } = useTranslation('people')
  const { person } = useSession()
  const roles = rolesFor(needs).map((role) => t('notYours.role', { role: roleName(`roles.${role}`) }))
  const held = person.roles.map(
    ({ role, organizationName }) => `${organizationName} · ${roleName(`roles.${role}`)}`,
  )
  return (
    <Page title={t('notYours.title')} width="narrow">
      <Part>
        <p>{t('notYours.needs', { roles: roles.join(t('notYours.or')) })}</p>
        <p>
          {held.length > 0
            ? t('notYours.held', { roles: held.join(t('notYours.and')) })
            : t('notYours.noRole')}
        </p>
        <p>{t('notYours.ask')}</p>
      </Part>
      <NavLink to="/">{t('lost.home')}</NavLink>
    </Page>
  )
}
