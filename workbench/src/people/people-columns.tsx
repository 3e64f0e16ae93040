import { useTranslation } from 'react-i18next'
import type { Item } from '#api/contract.ts'
import type { Column } from '#kit/data-table.tsx'
import { moment } from '#kit/format.ts'
import { Mark } from '#kit/mark.tsx'

export type PersonRow = Item<'GET /api/people'>

export function usePeopleColumns(): Column<PersonRow>[] {
  const { t } = useTranslation('people')
  const rolesOf = (person: PersonRow) =>
    [...new Set(person.roles.map((seat) => t(`roles.${seat.role}`)))].join('、')
  return [
    {
      key: 'name',
      title: t('name'),
      order: 'name',
      cell: (person) => person.name,
    },
    {
      key: 'account',
      title: t('account'),
      order: 'account',
      cell: (person) => person.account,
    },
    {
      key: 'unit',
      title: t('unit'),
      order: 'unit',
      cell: (person) => person.organizationName,
    },
    { key: 'roles', title: t('rolesTitle'), cell: rolesOf },
    {
      key: 'seen',
      title: t('lastSignIn'),
      phone: 'hide',
      cell: (person) => person.lastSignIn && <span className="muted">{moment(person.lastSignIn)}</span>,
    },
    { key: 'state', title: t('state'), cell: (person) => <PersonMark person={person} /> },
  ]
}

/** What keeps a person out, or what they still must do. */
export function PersonMark({ person }: { person: PersonRow }) {
  const { t } = useTranslation('people')
  if (person.suspended) return <Mark tone="cinnabar">{t('suspended')}</Mark>
  if (person.awaitsPassword) return <Mark tone="ochre">{t('noPassword')}</Mark>
  if (person.mustChangePassword) return <Mark tone="ochre">{t('notYetIn')}</Mark>
  return null
}
