import { sql } from 'kysely'
import type { HeldKind, HeldRecord } from '#engines/holdings/held-kind'
import { heldChanges } from '#modules/checks'

// A form is of its year, and its year ends.
const records = sql<HeldRecord>`
  select id, organization_id, make_date(year, 12, 31) as day, null::text as part, state <> 'withdrawn' as held
  from appraisal`

export const heldAppraisals: HeldKind = {
  code: 'appraisals',
  records,
  changes: heldChanges('appraisal', records),
  screen: () => '/appraisals',
  recordScreen: (id) => `/appraisals/${id}`,
}
