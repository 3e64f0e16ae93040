import type { Kysely } from 'kysely'
import type { Database } from '#database'
import type { CheckCard, CheckedNoun, CheckFlag } from '#modules/checks'
import { findEvidenceOf } from '#modules/evidence'
import { dayOf } from '#platform/clock'
import { type Locale, sentence } from '#platform/locale'
import { findClosingOf } from './closings/closing.store.ts'
import { facilityErrors } from './facility.errors.ts'
import { openingOf } from './facility.figures.ts'
import { facilityPolicy } from './facility.policy.ts'
import { findNamesakes } from './facility.store.ts'
import { type FacilityRow, FacilitySchema, presentFacility } from './facility.ts'

type Db = Kysely<Database>

function flagsOf(row: FacilityRow, proven: boolean, twin: boolean): CheckFlag[] {
  const flags: CheckFlag[] = []
  if (!proven) flags.push({ flag: 'no-evidence', detail: '' })
  if (twin) flags.push({ flag: 'same-facility', detail: row.name })
  if (row.adjustment !== null) flags.push({ flag: 'closed-books', detail: row.adjustment })
  return flags
}

async function cards(db: Db, rows: readonly FacilityRow[], locale: Locale) {
  const ids = rows.map(({ id }) => id)
  const evidence = await findEvidenceOf(db, 'facility', ids)
  const twins = await findNamesakes(db, ids)
  return new Map(
    rows.map((row): [string, CheckCard] => [
      row.id,
      {
        title: row.name,
        unitId: row.organizationId,
        when: row.openedOn,
        amount: String(row.quantity),
        unit: sentence(locale, `value.facility-kind.${row.kind}`),
        flags: flagsOf(row, evidence.has(row.id), twins.has(row.id)),
      },
    ]),
  )
}

/** A facility's opening on its way into the stock: the line of its unit checks it. */
export const facilityChecks: CheckedNoun<'facilities', typeof FacilitySchema.properties, FacilityRow> = {
  kind: 'facility',
  path: 'facilities',
  screenOf: ({ id }) => `/facilities/${id}`,
  record: facilityPolicy.record,
  correct: facilityPolicy.correct,
  leadOf: ({ organizationId, recordedAt }) => ({ unit: organizationId, day: dayOf(recordedAt) }),
  sourceOf: ({ id, version }) => ({ kind: 'facility', id, version }),
  answer: FacilitySchema,
  present: presentFacility,
  count: async (_, row) => openingOf(row),
  async left(trx, row) {
    const closing = await findClosingOf(trx, row.id)
    if (closing) throw facilityErrors.FACILITY_CLOSES({ closedOn: closing.closedOn })
  },
  versionOf: async (_, row) => presentFacility(row),
  cards,
}
