import { useTranslation } from 'react-i18next'
import type { ListColumns, Row } from '#engines/lists/list-contract.ts'
import { moment } from '#kit/format.ts'
import { Mark } from '#kit/mark.tsx'

export type PersonRow = Row<'people'>

export function usePeopleColumns(): ListColumns<'people'> {
  const { t } = useTranslation('people')
  const rolesOf = (person: PersonRow) =>
    [...new Set(person.roles.map((seat) => t(`roles.${seat.role}`)))].join('、')
  return {
    name: { title: t('name'), order: 'name', cell: (person) => person.name },
    account: { title: t('account'), order: 'account', cell: (person) => person.account },
    unit: { title: t('unit'), order: 'unit', cell: (person) => person.organizationName },
    roles: { title: t('rolesTitle'), cell: rolesOf },
    lastSignIn: {
      title: t('lastSignIn'),
      phone: 'hide',
      cell: (person) => person.lastSignIn && <span className="muted">{moment(person.lastSignIn)}</span>,
    },
    state: { title: t('state'), cell: (person) => <PersonMark person={person} /> },
    secondFactor: {
      title: t('secondFactor'),
      extra: true,
      align: 'line',
      cell: (person) => t(person.secondFactor ? 'on' : 'off'),
    },
  }
}

/** What keeps a person out, or what they still must do. */
export function PersonMark({ person }: { person: PersonRow }) {
  const { t } = useTranslation('people')
  if (person.suspended) return <Mark tone="cinnabar">{t('suspended')}</Mark>
  if (person.awaitsPassword) return <Mark tone="ochre">{t('noPassword')}</Mark>
  if (person.mustChangePassword) return <Mark tone="ochre">{t('notYetIn')}</Mark>
  return null
}
