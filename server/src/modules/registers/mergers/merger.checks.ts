import type { Kysely } from 'kysely'
import type { Database } from '#database'
import {
  type CheckCard,
  type CheckedNoun,
  type CheckedTable,
  findChecked,
  type Newcomers,
} from '#modules/checks'
import { findEvidenceOf } from '#modules/evidence'
import { dayOf } from '#platform/clock'
import { type Locale, sentence } from '#platform/locale'
import { demandAbove } from '../days/record-units.ts'
import { keepSpans } from '../days/span.store.ts'
import { turnsCountable } from '../figures/countable.ts'
import { kindWords } from '../kinds/kind-words.ts'
import { recordChecks } from '../record.checks.ts'
import type { RecordRow } from '../record.ts'
import { registerErrors } from '../register.errors.ts'
import { registerPolicy } from '../register.policy.ts'
import { deleteMerged, findMerged, insertMerged } from './merger.store.ts'
import { type MergerRow, MergerSchema, presentMerger } from './merger.ts'
import { type Merging, readMerging } from './merging.ts'

type Db = Kysely<Database>

/** What was so when it was written is so still when it is to count: all stand, where the check is made for. */
async function demandReady(db: Db, { checkAt }: MergerRow, { ends, stays }: Merging): Promise<void> {
  for (const { name, until, state } of [...stays, ...ends]) {
    if (state !== 'counted') throw registerErrors.REGISTER_MERGER_UNCOUNTED({ name })
    if (until !== null) throw registerErrors.REGISTER_MERGER_ENDED({ name, day: until })
  }
  await demandAbove(db, checkAt, [...new Set([...stays, ...ends].map((one) => one.organizationId))])
}

async function cards(db: Db, rows: readonly MergerRow[], locale: Locale) {
  const records = await findChecked<RecordRow>(
    db,
    recordChecks,
    rows.flatMap(({ ends, stays }) => [...ends, ...stays]),
  )
  const names = new Map(records.map(({ id, name }) => [id, name]))
  const named = (ids: readonly string[]) =>
    ids.map((id) => names.get(id) ?? '').join(sentence(locale, 'export.and'))
  const words = await kindWords(
    db,
    rows.map(({ kind }) => kind),
  )
  const evidence = await findEvidenceOf(
    db,
    'register_merger',
    rows.map(({ id }) => id),
  )
  return new Map(
    rows.map((row): [string, CheckCard] => [
      row.id,
      {
        title: sentence(locale, 'register.merging', { ends: named(row.ends), stays: named(row.stays) }),
        unitId: row.organizationId,
        when: row.day ?? dayOf(row.recordedAt),
        amount: `-${row.ends.length}`,
        unit: words.get(row.kind)?.words ?? '',
        flags: evidence.has(row.id) ? [] : [{ flag: 'no-evidence', detail: '' }],
      },
    ]),
  )
}

/** A merger on its way in: whoever stands above all units of its records checks it. */
export const mergerChecks: CheckedNoun<'register-mergers', typeof MergerSchema.properties, MergerRow> = {
  kind: 'register_merger',
  path: 'register-mergers',
  screenOf: ({ stays }) => `/register-records/${stays[0]}`,
  record: registerPolicy.record,
  correct: registerPolicy.correct,
  leadOf: ({ organizationId, units, recordedAt }) => ({
    unit: organizationId,
    day: dayOf(recordedAt),
    also: units,
  }),
  answer: MergerSchema,
  present: presentMerger,
  async count(db, row) {
    const merging = await readMerging(db, row)
    await demandReady(db, row, merging)
    return turnsCountable(db, row, merging.turns)
  },
  async entered(trx, row) {
    await insertMerged(trx, row.id, (await readMerging(trx, row)).days)
    for (const id of row.ends) await keepSpans(trx, id)
  },
  async left(trx, row) {
    // What it became was merged on knowing it: the later one is taken back first.
    if ((await findMerged(trx, row.stays)).length > 0) throw registerErrors.REGISTER_MERGER_LATER()
    await deleteMerged(trx, row.id)
    for (const id of row.ends) await keepSpans(trx, id)
  },
  versionOf: async (_, row) => presentMerger(row),
  cards,
}

/** Mergers as they are first written. */
export const newMergers: Newcomers<Omit<MergerRow, keyof CheckedTable>, MergerRow> = {
  checks: mergerChecks,
  columns: async (_, facts) => [...facts],
}
