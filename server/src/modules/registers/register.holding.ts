import { sql } from 'kysely'
import type { HeldKind, HeldRecord } from '#engines/holdings/held-kind'
import { heldChanges } from '#modules/checks'
import { kindWords } from './kinds/kind-words.ts'

const records = sql<HeldRecord>`
  select id, organization_id, since as day, kind as part, state <> 'withdrawn' as held from register_record`
// What is written of a record from a day on, and what makes one of two, are changes of the list and no records of it.
const changes = sql<HeldRecord>`
  select c.id, r.organization_id, c.day, r.kind as part, false as held
  from register_change c join register_record r on r.id = c.record_id`
const mergers = sql<HeldRecord>`
  select id, organization_id, coalesce(day, recorded_at::date) as day, kind as part, false as held from register_merger`

/** Each list stands for itself: its records, with what changed them. */
export const heldLists: HeldKind = {
  code: 'registers',
  records,
  changes: sql`
    ${heldChanges('register_record', records)}
    union all ${heldChanges('register_change', changes)}
    union all ${heldChanges('register_merger', mergers)}`,
  partNames: async (db, parts) =>
    new Map([...(await kindWords(db, parts))].map(([code, { words }]) => [code, words])),
  screen: (list) => `/registers/${list}`,
  recordScreen: (id, record) => (record === 'register_record' ? `/register-records/${id}` : undefined),
}
