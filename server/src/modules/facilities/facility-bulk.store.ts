import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import { firstChecks, type NewEvent, noteEvents } from '#modules/checks'
import { postEntries } from '#modules/figures'
import { openingOf } from './facility.figures.ts'
import type { FacilityRow } from './facility.ts'

type Db = Kysely<Database>

interface Step {
  by: { id: string | null; name: string }
  at: Date
}

/** A facility with a code of its own that was registered, handed in and counted. */
export type NewFacility = Pick<
  FacilityRow,
  'code' | 'kind' | 'name' | 'organizationId' | 'areaId' | 'openedOn'
> & { recorded: Step; counted: Step }

const STEPS = ['recorded', 'submitted', 'counted'] as const

/** Writes many counted facilities: rows, history, and each opening in the ledger at the moment it was counted. */
export async function insertFacilities(trx: Db, facilities: readonly NewFacility[]): Promise<void> {
  if (facilities.length === 0) return
  const units = facilities.map(({ organizationId }) => organizationId)
  const places = await firstChecks(trx, units)
  const { rows: ids } = await sql<{ id: string }>`
    select new_id() as id from generate_series(1, ${facilities.length}::int)`.execute(trx)
  const rows = facilities.map(({ recorded, counted, ...facts }, nth) => ({
    ...facts,
    id: ids[nth]?.id ?? '',
    quantity: 1,
    adjustment: null,
    checkAt: places[nth]?.checkAt ?? null,
    recordedBy: recorded.by.id ?? '',
    recordedAt: recorded.at,
    acceptedBy: [counted.by.id ?? ''],
    countedAt: counted.at,
  }))
  await sql`
    insert into facility (id, code, kind, name, organization_id, area_id, quantity, opened_on, state, check_at,
      recorded_by, recorded_at, submitted_by, submitted_at, accepted_by, counted_at)
    select id, code, kind, name, "organizationId", "areaId", quantity, "openedOn", 'counted', "checkAt", "recordedBy",
      "recordedAt", "recordedBy", "recordedAt", "acceptedBy", "countedAt"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given(id uuid, code text, kind text, name text,
      "organizationId" int, "areaId" int, quantity int, "openedOn" date, "checkAt" int, "recordedBy" text,
      "recordedAt" timestamptz, "acceptedBy" text[], "countedAt" timestamptz)`.execute(trx)
  await postEntries(
    trx,
    rows.map((row, nth) => ({
      ...openingOf(row),
      source: { kind: 'facility', id: row.id, version: 1 },
      by: facilities[nth]?.counted.by.id ?? '',
      at: row.countedAt,
    })),
  )
  await noteEvents(
    trx,
    facilities.flatMap((facility, nth) => eventsOf(facility, rows[nth])),
  )
}

function eventsOf(
  { recorded, counted, ...facts }: NewFacility,
  row: { id: string; checkAt: number | null } | undefined,
) {
  const taken = { recorded, submitted: recorded, counted }
  return STEPS.map((step): NewEvent => {
    const { by: person, at } = taken[step]
    const organizationId = step === 'counted' ? (row?.checkAt ?? null) : null
    return {
      kind: 'facility',
      recordId: row?.id ?? '',
      step,
      person,
      organizationId,
      at,
      version: 1,
      note: '',
      facts,
    }
  })
}
