import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import { postOpenings } from './facility.figures.ts'
import type { FacilityRow } from './facility.ts'

type Db = Kysely<Database>

/** A facility as it is registered: open, with a code of its own, from the moment it was recorded. */
export type NewFacility = Pick<
  FacilityRow,
  'code' | 'kind' | 'name' | 'organizationId' | 'areaId' | 'openedOn' | 'recordedBy' | 'recordedAt'
> & { quantity?: number; note?: string }

/** Registers many facilities, each with its opening in the ledger at the moment it was recorded. */
export async function insertFacilities(trx: Db, facilities: readonly NewFacility[]): Promise<void> {
  if (facilities.length === 0) return
  const { rows: ids } = await sql<{ id: string }>`
    select new_id() as id from generate_series(1, ${facilities.length}::int)`.execute(trx)
  const rows = facilities.map((facility, place): FacilityRow => {
    const { quantity = 1, note = '' } = facility
    const unknown = { closedOn: null, entryId: null, closingEntryId: null }
    return { ...facility, ...unknown, id: ids[place]?.id ?? '', quantity, note }
  })
  const entries = await postOpenings(trx, rows)
  await sql`
    insert into facility (id, code, kind, name, organization_id, area_id, quantity, opened_on, note, entry_id,
      recorded_by, recorded_at)
    select id, code, kind, name, "organizationId", "areaId", quantity, "openedOn", note, "entryId", "recordedBy",
      "recordedAt"
    from jsonb_to_recordset(${JSON.stringify(
      rows.map((row, place) => ({ ...row, entryId: entries[place] })),
    )}::jsonb) as given(id uuid, code text, kind text, name text, "organizationId" int, "areaId" int, quantity int,
      "openedOn" date, note text, "entryId" bigint, "recordedBy" text, "recordedAt" timestamptz)`.execute(trx)
}
