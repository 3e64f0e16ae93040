import { cellText } from '@medelge/sheets'
import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { nameOrganizations, readChains } from '#modules/organizations'
import { allows } from '#platform/actor'
import { inField } from '#platform/errors'
import type { Finding } from '#platform/sheets/finding'
import type { GivenRow, ImportContext, ImportKind, Progress, RecordedRow } from '#platform/sheets/import-kind'
import { notePersonAdded } from '../note-person-added.ts'
import { unusablePassword } from '../passwords/password.ts'
import { personErrors } from '../person.errors.ts'
import { personPolicy } from '../person.policy.ts'
import { findAccounts, insertPerson, updatePerson } from '../person.store.ts'
import { sealedPhone } from '../phone/phone.sealed.ts'
import { personColumns } from './person.columns.ts'
import { type GivenPerson, readPersonRow } from './read-person-row.ts'

type Db = Kysely<Database>

const finding = ({ row, account }: GivenPerson, field: string, code: string, params = {}): Finding => ({
  row,
  field,
  value: account,
  code,
  params,
})

async function check(db: Db, rows: readonly GivenRow[], { actor, organizationId }: ImportContext) {
  const units = await nameOrganizations(db, new Set(rows.map((row) => cellText(row.cell('unit')))))
  const problems: Finding[] = []
  const given: GivenPerson[] = []
  for (const row of rows) {
    const { person, findings } = readPersonRow(row, units, organizationId)
    problems.push(...findings)
    if (findings.length === 0) given.push(person)
  }
  const chains = await readChains(
    db,
    given.map((person) => person.organizationId),
  )
  const existing = await findAccounts(
    db,
    given.map(({ account }) => account),
  )
  const seen = new Map<string, number>()
  const questions: Finding[] = []
  const ready = given.filter((person) => {
    const earlier = seen.get(person.account)
    seen.set(person.account, earlier ?? person.row)
    if (!allows(actor, personPolicy.manage, chains(person.organizationId)))
      problems.push(finding(person, 'unit', 'CELL_PEOPLE_OUT_OF_REACH'))
    else if (earlier !== undefined)
      problems.push(finding(person, 'account', 'ROW_ACCOUNT_TWICE', { earlier }))
    else if (existing.has(person.account))
      questions.push(finding(person, 'account', 'QUESTION_ACCOUNT_KNOWN'))
    else return true
    return false
  })
  return { ready, problems: problems.sort((a, b) => a.row - b.row), questions }
}

async function insert(
  trx: Db,
  ready: readonly GivenPerson[],
  { actor, now, keyring }: ImportContext,
  progress: Progress,
): Promise<RecordedRow[]> {
  const made: RecordedRow[] = []
  for (const { row, roles, phone, ...person } of ready) {
    const password = { passwordHash: unusablePassword(), mustChangePassword: true, awaitsPassword: true }
    const id = await insertPerson(trx, { ...person, ...password })
    if (id === undefined) throw personErrors.ACCOUNT_TAKEN(inField('account'))
    if (phone !== null) await updatePerson(trx, id, sealedPhone(keyring, id, phone))
    const seats = roles.map((role) => ({ role, organizationId: person.organizationId }))
    await notePersonAdded(trx, actor, now, { id, ...person }, seats)
    made.push({ row, id, name: person.name })
    if (made.length % 100 === 0) await progress(made.length)
  }
  return made
}

/** People from a table, each with roles at the own unit; their passwords are handed out afterwards. */
export const peopleImport: ImportKind<GivenPerson> = {
  kind: 'people',
  may: personPolicy.manage,
  columns: personColumns,
  // A unit of the prepared table for which nobody was written in.
  unfilled: (row) => ['name', 'account'].every((field) => cellText(row.cell(field)) === ''),
  check,
  insert,
}
