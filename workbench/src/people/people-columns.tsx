import { useTranslation } from 'react-i18next'
import type { ListColumns, Row } from '#engines/lists/list-contract.ts'
import { Mark } from '#kit/mark.tsx'

export type PersonRow = Row<'people'>

export function usePeopleColumns(): ListColumns<'people'> {
  const { t } = useTranslation('people')
  const rolesOf = (person: PersonRow) =>
    [...new Set(person.roles.map((seat) => t(`roles.${seat.role}`)))].join('、')
  return {
    name: { order: 'name' },
    account: { order: 'account' },
    unit: { of: 'organizationName', order: 'unit' },
    phone: { of: 'maskedPhone', beside: 'hide', phone: 'hide' },
    roles: { cell: rolesOf },
    lastSignIn: { as: 'moment', phone: 'hide' },
    state: { cell: (person) => <PersonMark person={person} /> },
    secondFactor: { extra: true, align: 'line', cell: (person) => t(person.secondFactor ? 'on' : 'off') },
  }
}

/** What keeps a person out, or what they still must do. */
export function PersonMark({ person }: { person: PersonRow }) {
  const { t } = useTranslation('people')
  if (person.forgotten) return <Mark>{t('forgotten')}</Mark>
  if (person.suspended) return <Mark tone="cinnabar">{t('suspended')}</Mark>
  if (person.awaitsPassword) return <Mark tone="ochre">{t('noPassword')}</Mark>
  if (person.mustChangePassword) return <Mark tone="ochre">{t('notYetIn')}</Mark>
  return null
}
