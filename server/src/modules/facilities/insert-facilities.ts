import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { type CheckedTable, insertLives, type Newcomers, type NewRecord } from '#modules/checks'
import { facilityChecks } from './facility.checks.ts'
import { drawCodes } from './facility.store.ts'
import type { FacilityRow } from './facility.ts'

/** What is known of a facility when it is registered; without a code of its own it is given one. */
export type NewFacility = Omit<FacilityRow, keyof CheckedTable | 'closedOn' | 'code'> & { code?: string }

/** A facility with the life it has behind it. */
export type FacilityLife = NewRecord<NewFacility>

/** Facilities as they are first written, from a form or all at once: one is a batch of one. */
export const newFacilities: Newcomers<NewFacility, FacilityRow> = {
  checks: facilityChecks,
  async columns(trx, facts) {
    const drawn = await drawCodes(
      trx,
      facts.map(({ kind }) => kind),
    )
    return facts.map((one, nth) => ({ ...one, code: one.code ?? drawn[nth] ?? '', closedOn: null }))
  },
}

export const insertFacilities = (trx: Kysely<Database>, lives: readonly FacilityLife[]) =>
  insertLives(trx, newFacilities, lives)
