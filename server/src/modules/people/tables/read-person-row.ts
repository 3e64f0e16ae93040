import { type OrganizationNames, unfoundUnit } from '#modules/organizations'
import type { Role } from '#platform/actor'
import { codeOf } from '#platform/sheets/columns'
import type { Finding } from '#platform/sheets/finding'
import type { GivenRow } from '#platform/sheets/import-kind'
import { readRow } from '#platform/sheets/row-reader'
import { isAccount, normalAccount } from '../account.ts'
import { phoneNumber } from '../phone/phone-number.ts'
import { roleValues } from './person.columns.ts'

export interface GivenPerson {
  row: number
  name: string
  account: string
  phone: string | null
  organizationId: number
  roles: Role[]
}

/** One row of a table of people, or what is wrong in it. */
export function readPersonRow(
  row: GivenRow,
  units: OrganizationNames,
  home: number,
): { person: GivenPerson; findings: Finding[] } {
  const reader = readRow(row)
  const name = reader.written('name', 50)
  if (name === '') reader.flag('name', 'CELL_REQUIRED')
  const account = normalAccount(reader.required('account', 100))
  if (account !== '' && !isAccount(account)) reader.flag('account', 'ACCOUNT_MALFORMED')
  const typed = reader.text('phone', 40)
  const phone = typed === '' ? null : phoneNumber(typed)
  if (phone === undefined) reader.flag('phone', 'PHONE_MALFORMED')
  const unit = reader.text('unit', 100)
  const found = unit === '' ? { id: home } : units(unit)
  const why = unit === '' ? undefined : unfoundUnit(units, unit)
  if (why) reader.flag('unit', why.code, why.params)
  const roles = reader.list('roles', 10, 20).flatMap((word) => {
    const role = codeOf(roleValues, word) as Role | undefined
    if (!role) reader.flag('roles', 'CELL_CHOICE_UNKNOWN', roleValues)
    return role ? [role] : []
  })
  const organizationId = typeof found === 'object' ? found.id : home
  return {
    person: { row: row.row, name, account, phone: phone ?? null, organizationId, roles: [...new Set(roles)] },
    findings: reader.findings,
  }
}
