import type { Kysely } from 'kysely'
import type { Database } from '#database'
import type { CheckCard, CheckedNoun, CheckFlag } from '#modules/checks'
import { findEvidenceOf } from '#modules/evidence'
import { dayOf } from '#platform/clock'
import { findTwinned } from './alike/twin.store.ts'
import { findChangesOf } from './changes/change.store.ts'
import { keepSpans } from './days/span.store.ts'
import { countablesOf } from './figures/countable.ts'
import { kindWords, piecesOf } from './kinds/kind-words.ts'
import { isMerged } from './mergers/merger.store.ts'
import { presentRecord, type RecordRow, RecordSchema } from './record.ts'
import { registerErrors } from './register.errors.ts'
import { registerPolicy } from './register.policy.ts'

type Db = Kysely<Database>

async function cards(db: Db, rows: readonly RecordRow[]) {
  const ids = rows.map(({ id }) => id)
  const evidence = await findEvidenceOf(db, 'register_record', ids)
  const twins = await findTwinned(db, ids)
  const words = await kindWords(
    db,
    rows.map(({ kind }) => kind),
  )
  const flagsOf = ({ id, name, adjustment }: RecordRow): CheckFlag[] => [
    ...(evidence.has(id) ? [] : [{ flag: 'no-evidence', detail: '' }]),
    ...(twins.has(id) ? [{ flag: 'same-record', detail: name }] : []),
    ...(adjustment === null ? [] : [{ flag: 'closed-books', detail: adjustment }]),
  ]
  return new Map(
    rows.map((row): [string, CheckCard] => [
      row.id,
      {
        title: row.name,
        unitId: row.organizationId,
        when: row.since,
        amount: String(piecesOf(words.get(row.kind), row.values)),
        unit: words.get(row.kind)?.words ?? '',
        flags: flagsOf(row),
      },
    ]),
  )
}

/** A record of a list on its way in: the line of its unit checks it. */
export const recordChecks: CheckedNoun<'register-records', typeof RecordSchema.properties, RecordRow> = {
  kind: 'register_record',
  path: 'register-records',
  screenOf: ({ id }) => `/register-records/${id}`,
  record: registerPolicy.record,
  correct: registerPolicy.correct,
  leadOf: ({ organizationId, recordedAt }) => ({ unit: organizationId, day: dayOf(recordedAt) }),
  sourceOf: ({ id, version, ledgerKind }) => ({ kind: ledgerKind ?? 'register_record', id, version }),
  answer: RecordSchema,
  present: presentRecord,
  async count(db, row) {
    const [countable] = await countablesOf(db, [row])
    if (!countable) throw new Error(`A record that counts for nothing: ${row.id}`)
    return countable
  },
  entered: (trx, { id }) => keepSpans(trx, id),
  async left(trx, { id }) {
    const changes = await findChangesOf(trx, id)
    if (changes.some(({ state }) => state !== 'withdrawn')) throw registerErrors.REGISTER_CHANGES()
    if (await isMerged(trx, [id])) throw registerErrors.REGISTER_MERGED()
    await keepSpans(trx, id)
  },
  versionOf: async (_, row) => presentRecord(row),
  cards,
}
