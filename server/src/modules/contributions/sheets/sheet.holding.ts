import { sql } from 'kysely'
import type { HeldKind } from '#engines/holdings/held-kind'

export const heldSheets: HeldKind = {
  code: 'contribution-sheets',
  records: sql`
    select id, organization_id, (issued_at at time zone 'Asia/Shanghai')::date as day, null::text as part,
      withdrawn_at is null as held
    from contribution_sheet`,
  changes: sql`
    select 'sheet:' || id as key, issued_at as at, 'contribution_sheet' as record, id::text as record_id,
      organization_id, null::text as part, 'recorded' as step, issued_by_name as person_name
    from contribution_sheet
    union all
    select 'sheet-end:' || id, withdrawn_at, 'contribution_sheet', id::text, organization_id, null, 'withdrawn',
      withdrawn_by_name
    from contribution_sheet where withdrawn_at is not null`,
  screen: () => '/members',
}
