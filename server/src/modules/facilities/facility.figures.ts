import { crosswalk, FACILITY_RULES, facilityFacts } from '@medelge/figures'
import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { postEntries, postEntry } from '#modules/figures'
import type { Actor } from '#platform/actor'
import type { FacilityRow } from './facility.ts'

// Exhibits are a flow of additions; every other kind opens and closes and is a stock between.
const eventOf = (kind: string, closing: boolean) =>
  closing ? 'closed' : kind === 'exhibit' ? 'added' : 'opened'

/** What a facility's opening or closing counts for, by the written rules. */
export const linesOf = (facility: FacilityRow, closing = false) =>
  crosswalk(
    FACILITY_RULES,
    facilityFacts({
      kind: facility.kind,
      event: eventOf(facility.kind, closing),
      day: (closing ? facility.closedOn : facility.openedOn) ?? facility.openedOn,
      quantity: facility.quantity,
    }),
  ).lines

/** Posts an opening (version 1) or a closing (version 2) to the ledger. */
export const postFacility = (
  trx: Kysely<Database>,
  facility: FacilityRow,
  actor: Actor,
  at: Date,
  { closing = false, adjustment }: { closing?: boolean; adjustment?: string | undefined } = {},
) =>
  postEntry(trx, {
    source: { kind: 'facility', id: facility.id, version: closing ? 2 : 1 },
    hosts: [facility.organizationId],
    lines: linesOf(facility, closing),
    by: actor.id ?? '',
    at,
    adjustment,
  })

/** Posts the openings of many facilities, each at the moment it was recorded; answers their entries in order. */
export const postOpenings = (trx: Kysely<Database>, facilities: readonly FacilityRow[]) =>
  postEntries(
    trx,
    facilities.map((facility) => ({
      source: { kind: 'facility', id: facility.id, version: 1 },
      hosts: [facility.organizationId],
      lines: linesOf(facility),
      by: facility.recordedBy,
      at: facility.recordedAt,
    })),
  )
