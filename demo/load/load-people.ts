import type { Kysely } from 'kysely'
import type { Database } from '../../server/src/database.ts'
import { hashPassword, insertPerson, insertRole } from '../../server/src/modules/people/index.ts'
import type { OpeningAccount } from '../../server/src/opening-message.ts'
import { trainingOrganizations } from '../land/organizations.ts'
import { trainingPeople } from '../people.ts'
import { getFrom } from '../read.ts'
import { Staff, trainingStaff } from '../staff.ts'

type Db = Kysely<Database>

/** For training only: it is printed at every start, so a platform with real records must not hold it. */
const trainingPassword = 'medelge-2021'

export interface Worker {
  id: string
  name: string
}

/** Everybody with their roles; all share the training password, so it is hashed once. */
export async function loadPeople(trx: Db, organizations: ReadonlyMap<string, number>): Promise<void> {
  const passwordHash = await hashPassword(trainingPassword)
  for (const { account, name, roles } of trainingStaff()) {
    const organizationId = getFrom(organizations, roles[0]?.organizationCode ?? '')
    const personId = await insertPerson(trx, { account, name, organizationId, passwordHash })
    if (!personId) throw new Error(`Two persons of the training region are called ${account}`)
    for (const { role, organizationCode } of roles)
      await insertRole(trx, { personId, role, organizationId: getFrom(organizations, organizationCode) })
  }
}

/** Who works where, with their numbers in this platform. */
export async function findStaff(db: Db): Promise<Staff<Worker>> {
  const rows = await db.selectFrom('person').select(['id', 'name', 'account']).execute()
  const workers = new Map(rows.map(({ id, name, account }) => [account, { id, name }]))
  return new Staff(
    trainingStaff().map(({ account, roles }) => ({ roles, person: getFrom(workers, account) })),
  )
}

/** The accounts to try the platform with: the persons of people.json, a line per role. */
export function trainingAccounts(): OpeningAccount[] {
  const names = new Map(trainingOrganizations().map(({ code, name }) => [code, name]))
  return trainingPeople().flatMap(({ account, roles }) =>
    roles.map(({ role, organizationCode }) => ({
      name: account,
      password: trainingPassword,
      role,
      organization: getFrom(names, organizationCode),
    })),
  )
}
