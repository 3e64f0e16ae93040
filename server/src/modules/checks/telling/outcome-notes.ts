import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { type Note, retractUnread } from '#engines/notifications/index'
import type { Actor } from '#platform/actor'
import { type Locale, locales } from '#platform/locale'
import { findChecked } from '../checked.store.ts'
import { getChecked } from '../checked-kind.ts'
import type { CheckedRow } from '../checked-row.ts'
import type { CheckCard } from '../inbox/check-card.ts'
import type { TakenStep } from './tell-step.ts'

/** What undoing a check takes back. */
const undoable = ['record-returned', 'record-counted', 'record-confirmed']

type Taken = TakenStep & { by: Pick<Actor, 'name'> }

/** Whom the outcome concerns; nobody once it no longer stands. */
async function concerned(trx: Kysely<Database>, row: CheckedRow, { kind, ids, step, version }: TakenStep) {
  // Those who had read it hear that it was taken back; for the others it has never been.
  if (step === 'undone') return retractUnread(trx, { kind, ids }, undoable)
  if (row.state !== step || row.version !== version) return []
  // Of a part only its no is news: the record as a whole counts already.
  if (getChecked(kind).part && step !== 'returned') return []
  return step === 'returned' ? [row.recordedBy, row.submittedBy ?? row.recordedBy] : [row.recordedBy]
}

/** How records of a kind are called in every language, and when they were, by id. */
async function called(trx: Kysely<Database>, kind: string, rows: readonly CheckedRow[], now: Date) {
  const known: (readonly [Locale, ReadonlyMap<string, CheckCard>])[] = []
  for (const locale of locales) known.push([locale, await getChecked(kind).cards(trx, rows, locale, now)])
  return (id: string) => ({
    title: Object.fromEntries(
      known.map(([locale, cards]) => [locale, cards.get(id)?.title ?? '']),
    ) as Note['params'][string],
    when: known[0]?.[1].get(id)?.when ?? '',
  })
}

const outcomes = ['returned', 'counted', 'withdrawn', 'undone']

/** A record came back, counts, was withdrawn, or its check was taken back: told to those who made it. */
export async function outcomeNotes(
  trx: Kysely<Database>,
  taken: readonly Taken[],
  now: Date,
): Promise<Note[][]> {
  const notes: Note[][] = taken.map(() => [])
  const kinds = new Set(taken.filter(({ step }) => outcomes.includes(step)).map(({ kind }) => kind))
  for (const kind of kinds) {
    const told = [...taken.entries()].filter(([, one]) => one.kind === kind && outcomes.includes(one.step))
    const ids = [...new Set(told.flatMap(([, one]) => one.ids.slice(0, 1)))]
    const rows = new Map(
      (await findChecked(trx, { kind: getChecked(kind).kind }, ids)).map((row) => [row.id, row]),
    )
    const nameOf = await called(trx, kind, [...rows.values()], now)
    for (const [nth, one] of told) {
      const row = rows.get(one.ids[0] ?? '')
      const people = row ? new Set(await concerned(trx, row, one)) : []
      if (row) notes[nth] = [...people].map((person) => noteFor(person, row, one, nameOf(row.id)))
    }
  }
  return notes
}

function noteFor(
  personId: string,
  row: CheckedRow,
  { kind, step, note = '', by }: Taken,
  name: { title: Note['params'][string]; when: string },
): Note {
  const code = step === 'counted' && getChecked(kind).confirms ? 'record-confirmed' : `record-${step}`
  const params = { ...name, by: by.name, reason: note }
  return { personId, code, params, path: getChecked(kind).screenOf(row), record: { kind, id: row.id } }
}
