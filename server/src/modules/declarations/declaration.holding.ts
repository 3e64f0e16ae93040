import { sql } from 'kysely'
import type { HeldKind, HeldRecord } from '#engines/holdings/held-kind'
import { heldChanges } from '#modules/checks'

const records = sql<HeldRecord>`
  select id, organization_id, day, null::text as part, state <> 'withdrawn' as held from declaration`

export const heldDeclarations: HeldKind = {
  code: 'declarations',
  records,
  changes: heldChanges('declaration', records),
  screen: () => '/declarations',
  recordScreen: (id) => `/declarations/${id}`,
}
