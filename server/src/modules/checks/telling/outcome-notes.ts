import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { type Note, retractUnread } from '#engines/notifications/index'
import type { Actor } from '#platform/actor'
import { locales } from '#platform/locale'
import { findChecked } from '../checked.store.ts'
import { getChecked } from '../checked-kind.ts'
import type { CheckedRow } from '../checked-row.ts'
import type { TakenStep } from './tell-step.ts'

/** What undoing a check takes back. */
const undoable = ['record-returned', 'record-counted', 'record-confirmed']

/** Whom the outcome concerns; nobody once it no longer stands. */
async function concerned(trx: Kysely<Database>, row: CheckedRow, { kind, ids, step, version }: TakenStep) {
  // Those who had read it hear that it was taken back; for the others it has never been.
  if (step === 'undone') return retractUnread(trx, { kind, ids }, undoable)
  if (row.state !== step || row.version !== version) return []
  // Of a part only its no is news: the record as a whole counts already.
  if (getChecked(kind).part && step !== 'returned') return []
  return step === 'returned' ? [row.recordedBy, row.submittedBy ?? row.recordedBy] : [row.recordedBy]
}

/** What is said about a record: how it is called, in every language. */
async function called(trx: Kysely<Database>, row: CheckedRow, kind: string, now: Date) {
  const cards = locales.map(async (locale) => {
    const card = (await getChecked(kind).cards(trx, [row], locale, now)).get(row.id)
    return [locale, card] as const
  })
  const known = await Promise.all(cards)
  return {
    title: Object.fromEntries(
      known.map(([locale, card]) => [locale, card?.title ?? '']),
    ) as Note['params'][string],
    when: known[0]?.[1]?.when ?? '',
  }
}

/** A record came back, counts, was withdrawn, or its check was taken back: told to those who made it. */
export async function outcomeNotes(
  trx: Kysely<Database>,
  taken: TakenStep,
  by: Pick<Actor, 'name'>,
  now: Date,
): Promise<Note[]> {
  const { kind, ids, step, note = '' } = taken
  if (!['returned', 'counted', 'withdrawn', 'undone'].includes(step)) return []
  const [row] = await findChecked(trx, { kind: getChecked(kind).kind }, ids)
  const people = row ? [...new Set(await concerned(trx, row, taken))] : []
  if (!row || people.length === 0) return []
  const params = { ...(await called(trx, row, kind, now)), by: by.name, reason: note }
  const code = step === 'counted' && getChecked(kind).confirms ? 'record-confirmed' : `record-${step}`
  return people.map((personId) => ({
    personId,
    code,
    params,
    path: getChecked(kind).screenOf(row),
    record: { kind, id: row.id },
  }))
}
