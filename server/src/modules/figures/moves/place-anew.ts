import type { Kysely } from 'kysely'
import type { Database } from '#database'
import type { Move, MoveEffect, TreeChange } from '#modules/organizations'
import { demandOpen } from '../books/period-close.store.ts'
import { getMetrics } from '../catalogue/metric.store.ts'
import { figureErrors } from '../figure.errors.ts'
import { placeLines, writeEntries } from '../ledger/entry.store.ts'
import type { NewEntry } from '../ledger/entry.ts'
import {
  findClose,
  findClosedChange,
  findMovedEntries,
  type MovedEntry,
  type MovedLine,
  readEntries,
  readLines,
  reverseAll,
} from './moved-entry.store.ts'

type Db = Kysely<Database>

/** Entries written at once: what one statement takes, and what stays small in memory. */
const STEP = 5000

async function countMoved(db: Db, change: TreeChange) {
  const moved = await findMovedEntries(db, change)
  const kinds = new Map<string, number>()
  for (const { kind } of moved) kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
  const firstDay = moved.map((entry) => entry.firstDay).sort()[0]
  const { before, after } = change.above
  const others = [...before, ...after].filter((id) => before.includes(id) !== after.includes(id))
  return {
    counted: [...kinds].map(([kind, entries]) => ({ kind, entries })),
    closed: (firstDay === undefined ? undefined : await findClose(db, others, firstDay)) ?? null,
  }
}

const anew = (entry: MovedEntry, lines: NewEntry['lines'], move: Move): NewEntry => ({
  source: { kind: entry.sourceKind, id: entry.sourceId, version: entry.sourceVersion },
  hosts: entry.hosts,
  lines,
  by: move.actor.id ?? '',
  at: move.at,
  declared: entry.declared,
  evidence: entry.evidence,
  note: entry.note,
  rules: entry.rules,
  adjustment: move.adjustment ?? entry.adjustment ?? undefined,
  ...(entry.confirmation === null ? {} : { confirmation: entry.confirmation }),
  move: move.id,
})

/** Reverses some entries and writes them once more where the tree now places them; answers what it wrote. */
async function placeAnew(trx: Db, ids: readonly number[], move: Move): Promise<number[]> {
  const lines = new Map<number, MovedLine[]>(ids.map((id) => [id, []]))
  for (const line of await readLines(trx, ids))
    for (let copy = 0; copy < line.copies; copy += 1) lines.get(line.entry)?.push(line)
  const entries = (await readEntries(trx, ids)).map((entry) => anew(entry, lines.get(entry.id) ?? [], move))
  const reversals = await reverseAll(trx, ids, {
    move: move.id,
    by: move.actor.id ?? '',
    at: move.at,
    reason: move.reason,
    adjustment: move.adjustment,
  })
  const metrics = await getMetrics(trx, [...new Set(entries.flatMap((e) => e.lines.map((l) => l.metric)))])
  const written = await writeEntries(trx, entries, await placeLines(trx, entries, metrics))
  return [...reversals, ...written]
}

async function takeAlong(trx: Db, move: Move): Promise<void> {
  // Asks nothing yet, but holds off a closing meanwhile: what the books say is looked at when all is written.
  await demandOpen(trx, [], undefined)
  const moved = await findMovedEntries(trx, move)
  const written: number[] = []
  for (let first = 0; first < moved.length; first += STEP) {
    const ids = moved.slice(first, first + STEP).map(({ id }) => id)
    written.push(...(await placeAnew(trx, ids, move)))
  }
  if (move.adjustment !== undefined) return
  const closed = await findClosedChange(trx, written)
  if (closed) throw figureErrors.PERIOD_CLOSED({ ...closed })
}

export const placedAnew: MoveEffect = { count: countMoved, apply: takeAlong }
