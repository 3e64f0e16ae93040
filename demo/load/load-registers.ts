import type { Kysely } from 'kysely'
import type { Database } from '../../server/src/database.ts'
import { enterMembers, noTraits } from '../../server/src/modules/members/index.ts'
import { insertRecords } from '../../server/src/modules/registers/index.ts'
import type { Keyring } from '../../server/src/platform/secrecy/keyring.ts'
import type { Codes } from '../land/codes.ts'
import { getFrom } from '../read.ts'
import { momentOf } from '../session-life.ts'
import type { Staff } from '../staff.ts'
import type { RegisterFacts } from '../year/register-facts.ts'
import type { Worker } from './load-people.ts'

type Db = Kysely<Database>

/** Records of lists, each entered by whoever records for its unit, and checked one level up the same day. */
export async function loadRegisters(
  trx: Db,
  records: readonly RegisterFacts[],
  codes: Codes,
  staff: Staff<Worker>,
  keyring: Keyring,
): Promise<{ id: string; organizationId: number; memberId: string | null }[]> {
  const people = await enterPeople(trx, records, codes, staff, keyring)
  return insertRecords(
    trx,
    records.map((record) => {
      const { kind, code, name, areaCode, host, since, values } = record
      const recorded = { by: staff.at(host, 'recorder'), at: momentOf(since, '15:20') }
      const facts = {
        ...{ kind, code, name, since, definition: 1, values, note: '' },
        organizationId: getFrom(codes.organizations, host),
        areaId: areaCode === null ? null : getFrom(codes.areas, areaCode),
        memberId: people.get(record) ?? null,
      }
      const counted = { by: staff.at(staff.above(host), 'checker'), at: momentOf(since, '17:10') }
      return { facts, recorded, submitted: recorded, counted }
    }),
  )
}

/** Those whom records are about, on the rolls of the unit that keeps the record; invented, without any number. */
async function enterPeople(
  trx: Db,
  records: readonly RegisterFacts[],
  codes: Codes,
  staff: Staff<Worker>,
  keyring: Keyring,
): Promise<Map<RegisterFacts, string>> {
  const theirs = records.filter(({ born }) => born !== undefined)
  const first = theirs[0]
  if (!first) return new Map()
  const by = { actor: { ...staff.at(first.host, 'recorder'), roles: [] }, at: momentOf(first.since, '15:20') }
  const ids = await enterMembers(
    trx,
    keyring,
    theirs.map(({ name, host, born = null }) => ({
      name,
      organizationId: getFrom(codes.organizations, host),
      traits: { ...noTraits, born },
    })),
    by,
  )
  return new Map(theirs.map((record, nth) => [record, ids[nth] ?? '']))
}
