import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { useRead } from '#api/use-read.ts'
import { Facts } from '#kit/facts.tsx'
import { moment } from '#kit/format.ts'
import { NavLink } from '#kit/nav-link.tsx'
import { Record } from '#kit/page/beside.tsx'
import { useTitle } from '#kit/page/page.tsx'
import { Answered } from '#kit/states.tsx'
import { useSession } from '#shell/session/session.ts'
import { PersonMark } from './people-columns.tsx'
import { PersonActions } from './person-actions.tsx'
import { PersonPhone } from './person-phone.tsx'
import { PersonRoles } from './person-roles.tsx'

/** One person: where they belong, which roles they hold where. */
export function PersonRecord() {
  const { t } = useTranslation('people')
  const { may } = useSession()
  const { id = '' } = useParams()
  const answer = useRead('GET /api/people/{id}', { params: { id } })
  const person = answer.data?.person
  useTitle(person?.name ?? t('title'))
  return (
    <Record
      title={person?.name ?? '…'}
      mark={person && <PersonMark person={person} />}
      back="/people"
      actions={person && !person.forgotten && answer.data?.can.manage && <PersonActions person={person} />}
    >
      <Answered from={answer}>
        {({ person: one, can }) => (
          <>
            <Facts
              items={[
                [t('account'), one.account],
                [t('unit'), one.organizationName],
                [t('phone'), <PersonPhone key="phone" person={one} can={can} />],
                [t('lastSignIn'), one.lastSignIn ? moment(one.lastSignIn) : t('never')],
                [t('secondFactor'), t(one.secondFactor ? 'on' : 'off')],
              ]}
            />
            {may('audit.read') && (
              <p>
                <NavLink to={`/audit?subject=person:${one.id}&group=looks`}>{t('whoLooked')}</NavLink>
              </p>
            )}
            {one.forgotten && <p className="muted">{t('forgottenNote')}</p>}
            <PersonRoles person={one} manage={can.manage && !one.forgotten} />
          </>
        )}
      </Answered>
    </Record>
  )
}
