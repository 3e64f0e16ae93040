import { sql } from 'kysely'
import type { HeldKind, HeldRecord } from '#engines/holdings/held-kind'
import { heldChanges } from '#modules/checks'

const records = sql<HeldRecord>`
  select id, organization_id, (recorded_at at time zone 'Asia/Shanghai')::date as day, null::text as part,
    state <> 'withdrawn' as held
  from document`

export const heldDocuments: HeldKind = {
  code: 'documents',
  records,
  changes: heldChanges('document', records),
  screen: () => '/documents',
  recordScreen: (id) => `/documents/${id}`,
}
