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
import { changeCountable } from '../figures/countable.ts'
import { kindWords, piecesOf } from '../kinds/kind-words.ts'
import { findMerged } from '../mergers/merger.store.ts'
import { recordChecks } from '../record.checks.ts'
import type { RecordRow } from '../record.ts'
import { registerErrors } from '../register.errors.ts'
import { registerPolicy } from '../register.policy.ts'
import { findChangesOf } from './change.store.ts'
import { type ChangeRow, ChangeSchema, presentChange, saysStands } from './change.ts'

type Db = Kysely<Database>

function titleOf(row: ChangeRow): string {
  if (row.ends) return 'register.ending'
  return saysStands(row) ? 'register.standing' : 'register.changing'
}

async function cards(db: Db, rows: readonly ChangeRow[], locale: Locale) {
  const records = await findChecked<RecordRow>(
    db,
    recordChecks,
    rows.map(({ recordId }) => recordId),
  )
  const byId = new Map(records.map((one) => [one.id, one]))
  const words = await kindWords(
    db,
    records.map(({ kind }) => kind),
  )
  const evidence = await findEvidenceOf(
    db,
    'register_change',
    rows.map(({ id }) => id),
  )
  return new Map(
    rows.flatMap((row): [string, CheckCard][] => {
      const record = byId.get(row.recordId)
      if (!record) return []
      const { name } = record
      const said = words.get(record.kind)?.end
      const own = said && (locale === 'en' ? said.en : said.zh)
      const end = own ?? sentence(locale, 'register.end')
      const card = {
        title: sentence(locale, titleOf(row), { name, end, year: row.review }),
        unitId: row.organizationId,
        when: row.day,
        amount: row.ends ? String(-piecesOf(words.get(record.kind), record.values)) : '0',
        unit: words.get(record.kind)?.words ?? '',
        flags: [
          ...(evidence.has(row.id) ? [] : [{ flag: 'no-evidence', detail: '' }]),
          ...(row.adjustment === null ? [] : [{ flag: 'closed-books', detail: row.adjustment }]),
        ],
      }
      return [[row.id, card]]
    }),
  )
}

/** A record's change or end on its way in, checked like the record itself. */
export const changeChecks: CheckedNoun<'register-changes', typeof ChangeSchema.properties, ChangeRow> = {
  kind: 'register_change',
  path: 'register-changes',
  screenOf: ({ recordId }) => `/register-records/${recordId}`,
  record: registerPolicy.record,
  correct: registerPolicy.correct,
  leadOf: ({ organizationId, recordedAt, facts }) => ({
    ...{ unit: organizationId, day: dayOf(recordedAt) },
    also: facts && facts.organizationId !== organizationId ? [facts.organizationId] : [],
  }),
  sourceOf: ({ id, recordId, version, ledgerKind, ledgerVersion }) =>
    ledgerKind !== null && ledgerVersion !== null
      ? { kind: ledgerKind, id: recordId, version: ledgerVersion }
      : { kind: ledgerKind ?? 'register_change', id, version },
  answer: ChangeSchema,
  present: presentChange,
  async count(db, row) {
    const [record] = await findChecked<RecordRow>(db, recordChecks, [row.recordId])
    if (!record) throw new Error(`A change without a record: ${row.id}`)
    const { also = [] } = changeChecks.leadOf(row)
    if (also.length > 0) await demandAbove(db, row.checkAt, [row.organizationId, ...also])
    return changeCountable(db, record, row)
  },
  entered: (trx, { recordId }) => keepSpans(trx, recordId),
  async left(trx, { recordId, number }) {
    // Only the last change can be taken back: what came after was written knowing it.
    const changes = await findChangesOf(trx, recordId)
    const later = changes.some((one) => one.number > number && one.state !== 'withdrawn')
    if (later) throw registerErrors.REGISTER_CHANGE_LATER()
    if ((await findMerged(trx, [recordId])).length > 0) throw registerErrors.REGISTER_MERGED()
    await keepSpans(trx, recordId)
  },
  versionOf: async (_, row) => presentChange(row),
  cards,
}

/** What is known of a change when it is written. */
export type NewChange = Omit<
  ChangeRow,
  keyof CheckedTable | 'adjustment' | 'ledgerKind' | 'ledgerVersion'
> & { adjustment?: string | null }

/** Changes as they are first written. */
export const newChanges: Newcomers<NewChange, ChangeRow> = {
  checks: changeChecks,
  columns: async (_, facts) =>
    facts.map((one) => ({
      ...one,
      adjustment: one.adjustment ?? null,
      ...{ ledgerKind: null, ledgerVersion: null },
    })),
}
