import type { Kysely } from 'kysely'
import type { Database } from '#database'
import {
  type CheckCard,
  type CheckedNoun,
  type CheckedTable,
  type CheckFlag,
  findChecked,
  type Newcomers,
} from '#modules/checks'
import { findEvidenceOf } from '#modules/evidence'
import { dayOf } from '#platform/clock'
import { type Locale, sentence } from '#platform/locale'
import { facilityChecks } from '../facility.checks.ts'
import { closingOf } from '../facility.figures.ts'
import { facilityPolicy } from '../facility.policy.ts'
import { setClosedOn } from '../facility.store.ts'
import type { FacilityRow } from '../facility.ts'
import { type ClosingRow, ClosingSchema, presentClosing } from './closing.ts'

type Db = Kysely<Database>

const facilitiesOf = async (db: Db, rows: readonly ClosingRow[]) => {
  const ids = rows.map(({ facilityId }) => facilityId)
  const found = await findChecked<FacilityRow>(db, facilityChecks, ids)
  return new Map(found.map((one) => [one.id, one]))
}

async function cards(db: Db, rows: readonly ClosingRow[], locale: Locale) {
  const facilities = await facilitiesOf(db, rows)
  const ids = rows.map(({ id }) => id)
  const evidence = await findEvidenceOf(db, 'facility_closing', ids)
  return new Map(
    rows.flatMap((row): [string, CheckCard][] => {
      const facility = facilities.get(row.facilityId)
      if (!facility) return []
      const flags: CheckFlag[] = []
      if (!evidence.has(row.id)) flags.push({ flag: 'no-evidence', detail: '' })
      if (row.adjustment !== null) flags.push({ flag: 'closed-books', detail: row.adjustment })
      const card = {
        title: sentence(locale, 'facility.closing', { name: facility.name }),
        unitId: row.organizationId,
        when: row.closedOn,
        amount: String(-facility.quantity),
        unit: sentence(locale, `value.facility-kind.${facility.kind}`),
        flags,
      }
      return [[row.id, card]]
    }),
  )
}

/** A facility's closing on its way out of the stock, checked like its opening. */
export const closingChecks: CheckedNoun<'facility-closings', typeof ClosingSchema.properties, ClosingRow> = {
  kind: 'facility_closing',
  path: 'facility-closings',
  screenOf: ({ facilityId }) => `/facilities/${facilityId}`,
  record: facilityPolicy.record,
  correct: facilityPolicy.correct,
  leadOf: ({ organizationId, recordedAt }) => ({ unit: organizationId, day: dayOf(recordedAt) }),
  sourceOf: ({ id, facilityId, version, sourceVersion }) =>
    sourceVersion === null
      ? { kind: 'facility_closing', id, version }
      : { kind: 'facility', id: facilityId, version: sourceVersion },
  answer: ClosingSchema,
  present: presentClosing,
  async count(db, row) {
    const facility = (await facilitiesOf(db, [row])).get(row.facilityId)
    if (!facility) throw new Error(`A closing without a facility: ${row.id}`)
    return closingOf(facility, row)
  },
  entered: (trx, row) => setClosedOn(trx, row.facilityId, row.closedOn),
  left: (trx, row) => setClosedOn(trx, row.facilityId, null),
  versionOf: async (_, row) => presentClosing(row),
  cards,
}

/** Closings as they are first written. */
export const newClosings: Newcomers<Omit<ClosingRow, keyof CheckedTable>, ClosingRow> = {
  checks: closingChecks,
  columns: async (_, facts) => [...facts],
}
