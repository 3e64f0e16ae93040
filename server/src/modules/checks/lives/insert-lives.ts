import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { linkNewEvidence } from '#modules/evidence'
import { postEntries } from '#modules/figures'
import { holdTree } from '#modules/organizations'
import type { Actor } from '#platform/actor'
import { insertChecked } from '../checked.store.ts'
import type { CheckedKind, Countable } from '../checked-kind.ts'
import type { CheckedRow } from '../checked-row.ts'
import { firstChecksFor } from '../levels/check-level.ts'
import { keptOf } from '../steps/note-step.ts'
import { type NewEvent, noteEvents } from '../steps/record-event.store.ts'
import { type Life, placeOf, rowOfLife, stepsOf } from './life.ts'

type Db = Kysely<Database>

/** A record as it is first written: what is known of it, what proves it, and the life it has behind it. */
export interface NewRecord<Facts> extends Life {
  facts: Facts
  evidence?: readonly string[] | undefined
}

/** How new records of a kind are written, many at once; whoever writes them has checked the facts. */
export interface Newcomers<Facts, Row extends CheckedRow> {
  checks: CheckedKind<Row>
  /** The facts as the columns of the kind's table, in the order given. */
  columns(trx: Db, facts: readonly Facts[]): Promise<Omit<Row, keyof CheckedRow>[]>
  /** What follows from their being there. */
  place?(trx: Db, ids: readonly string[]): Promise<unknown>
  /** What they count for, where that is found for many faster than for one after the other. */
  countAll?(trx: Db, rows: readonly Row[], records: readonly NewRecord<Facts>[]): Promise<Countable[]>
}

/**
 * Writes records with the lives they have behind them: rows, evidence, history, and for the counted ones their entries
 * in the ledger as of the moment they were counted. Answers the rows in the order given. Evidence is linked for
 * `sender`; without one whoever calls links it.
 */
export async function insertLives<Facts, Row extends CheckedRow>(
  trx: Db,
  kind: Newcomers<Facts, Row>,
  records: readonly NewRecord<Facts>[],
  sender?: Actor,
): Promise<Row[]> {
  if (records.length === 0) return []
  await holdTree(trx)
  const rows = await insertChecked(trx, kind.checks, await rowsOf(trx, kind, records))
  const ids = rows.map(({ id }) => id)
  await kind.place?.(trx, ids)
  if (sender) {
    const links = records.map(({ evidence = [] }, nth) => ({ recordId: ids[nth] ?? '', evidence }))
    await linkNewEvidence(trx, kind.checks.kind, links, sender)
  }
  await postCounted(trx, kind, records, rows)
  await noteLives(trx, kind, records, rows)
  return rows
}

async function rowsOf<Facts, Row extends CheckedRow>(
  trx: Db,
  { checks, columns }: Newcomers<Facts, Row>,
  records: readonly NewRecord<Facts>[],
): Promise<Row[]> {
  const values = await columns(
    trx,
    records.map(({ facts }) => facts),
  )
  const rows = records.map((life, nth) => ({ ...values[nth], ...rowOfLife(life) }) as Row)
  for (const [nth, row] of rows.entries()) {
    const handedIn = records[nth]?.submitted
    if (handedIn)
      await checks.makeReady?.(trx, row, { actor: { ...handedIn.by, roles: [] }, at: handedIn.at })
  }
  const leads = rows.map((row) => checks.leadOf(row))
  const first = rows.some(({ submittedAt }) => submittedAt) ? await firstChecksFor(trx, leads) : []
  return rows.map((row, nth) => ({ ...row, ...placeOf(records[nth] as Life, first[nth]) }))
}

async function postCounted<Facts, Row extends CheckedRow>(
  trx: Db,
  { checks, countAll }: Newcomers<Facts, Row>,
  records: readonly NewRecord<Facts>[],
  rows: readonly Row[],
): Promise<void> {
  const counted = rows.flatMap((row, nth) => {
    const record = records[nth]
    return record?.counted ? [{ row, record, ...record.counted }] : []
  })
  if (counted.length === 0) return
  const asked = counted.map(({ row }) => row)
  const countables = countAll
    ? await countAll(
        trx,
        asked,
        counted.map(({ record }) => record),
      )
    : await Promise.all(asked.map((row) => checks.count?.(trx, row)))
  await postEntries(
    trx,
    counted.flatMap(({ row, by, at }, nth) => {
      const countable = countables[nth]
      const source = checks.sourceOf?.(row) ?? { kind: checks.kind, id: row.id, version: row.version }
      return countable ? [{ ...countable, source, by: by.id ?? '', at }] : []
    }),
  )
}

async function noteLives<Facts, Row extends CheckedRow>(
  trx: Db,
  { checks }: Newcomers<Facts, Row>,
  lives: readonly Life[],
  rows: readonly Row[],
): Promise<void> {
  const kept = await Promise.all(rows.map((row) => keptOf(trx, checks, row)))
  const events = rows.flatMap((row, nth): NewEvent[] => {
    const steps = stepsOf(lives[nth] as Life)
    return steps.map(({ step, taken: { by, at, note = '' } }, position) => ({
      kind: checks.kind,
      recordId: row.id,
      step,
      person: by,
      organizationId: step === 'counted' || step === 'returned' ? row.checkAt : null,
      at,
      version: 1,
      note,
      // The facts did not change on the way: the last step carries them for all.
      ...(position === steps.length - 1 ? { facts: null, ...kept[nth] } : { facts: null }),
    }))
  })
  await noteEvents(trx, events)
}
