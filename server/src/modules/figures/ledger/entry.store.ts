import { rulesOf } from '@medelge/figures'
import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import { holdTree } from '#modules/organizations'
import { demandOpen } from '../books/period-close.store.ts'
import { type PostableMetric, postableMetrics } from '../catalogue/metric.store.ts'
import { figureErrors } from '../figure.errors.ts'
import type { NewEntry } from './entry.ts'
import { linesAlong } from './entry-lines.ts'
import { placeHosts } from './reach.store.ts'

type Db = Kysely<Database>

async function insertEntries(trx: Db, entries: readonly NewEntry[]): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    insert into entry (source_kind, source_id, source_version, declared, entered_by, entered_at, evidence, note, adjustment, confirmation, move, rules)
    select e->>'kind', e->>'id', (e->>'version')::int, (e->>'declared')::bool, e->>'by', (e->>'at')::timestamptz,
      array(select jsonb_array_elements_text(e->'evidence'))::uuid[], e->>'note', e->>'adjustment', e->>'confirmation', (e->>'move')::int,
      array(select jsonb_array_elements_text(e->'rules'))
    from jsonb_array_elements(${JSON.stringify(
      entries.map((entry) => ({
        ...entry.source,
        declared: entry.declared ?? false,
        by: entry.by,
        at: entry.at,
        evidence: entry.evidence ?? [],
        note: entry.note ?? '',
        adjustment: entry.adjustment ?? null,
        confirmation: entry.confirmation ?? null,
        move: entry.move ?? null,
        rules: entry.rules ?? rulesOf(entry.lines),
      })),
    )}::jsonb) with ordinality as given(e, place) order by place
    on conflict (source_kind, source_id, source_version, coalesce(move, 0)) where reverses is null do nothing
    returning id`.execute(trx)
  if (rows.length < entries.length)
    throw figureErrors.ENTRY_ALREADY_POSTED({ given: entries.length, posted: rows.length })
  return rows.map((row) => row.id)
}

interface PlacedLine {
  entry: number
  metric: number
  reach: number
  day: string
  audience: string
  channel: string
  amount: number
  sign: number
  declared: boolean
}

async function insertLines(trx: Db, lines: readonly PlacedLine[]): Promise<void> {
  const column = <K extends keyof PlacedLine>(name: K): PlacedLine[K][] => lines.map((line) => line[name])
  await sql`
    insert into tail (entry, metric, reach, day, audience, channel, amount, declared, sign)
    select * from unnest(${column('entry')}::bigint[], ${column('metric')}::int[], ${column('reach')}::int[],
      ${column('day')}::date[], ${column('audience')}::figure_audience[], ${column('channel')}::figure_channel[],
      ${column('amount')}::bigint[], ${column('declared')}::bool[], ${column('sign')}::smallint[])`.execute(
    trx,
  )
}

/** A line of an entry where the tree places it. */
interface EntryLine {
  entry: NewEntry
  line: Omit<PlacedLine, 'entry'>
}

/** The lines of entries where the tree places them: a stock goes along with hosts that move after its day. */
export async function placeLines(
  trx: Db,
  entries: readonly NewEntry[],
  metrics: ReadonlyMap<string, PostableMetric>,
): Promise<EntryLine[]> {
  const wanted = entries.flatMap((entry) => entry.lines.map((line) => ({ entry, line })))
  const reaches = await placeHosts(
    trx,
    wanted.map(({ entry, line }) => ({
      hosts: entry.hosts,
      day: line.day,
      lasts: metrics.get(line.metric)?.kind === 'stock',
    })),
  )
  return wanted.flatMap(({ entry, line: { metric, audience, channel, amount } }, index) =>
    linesAlong(reaches[index] ?? [], amount).map((line) => ({
      entry,
      line: {
        ...line,
        metric: metrics.get(metric)?.id ?? 0,
        audience,
        channel,
        declared: entry.declared ?? false,
      },
    })),
  )
}

/** Writes entries and their placed lines, and answers the entries' ids in the order given; asks no books. */
export async function writeEntries(
  trx: Db,
  entries: readonly NewEntry[],
  lines: readonly EntryLine[],
): Promise<number[]> {
  const ids = await insertEntries(trx, entries)
  const idOf = new Map(entries.map((entry, index) => [entry, ids[index] ?? 0]))
  await insertLines(
    trx,
    lines.map(({ entry, line }) => ({ ...line, entry: idOf.get(entry) ?? 0 })),
  )
  return ids
}

/**
 * Writes entries with their lines into the caller's transaction and answers their ids in the order given.
 * Touches no total: the lines wait in the tail. Refuses unknown or computed metrics, closed periods, and a
 * source version that was posted before. An entry without lines is kept, so that its source can be reversed.
 */
export async function postEntries(trx: Db, entries: readonly NewEntry[]): Promise<number[]> {
  if (entries.length === 0) return []
  await holdTree(trx)
  const metrics = await postableMetrics(trx, [
    ...new Set(entries.flatMap((e) => e.lines.map((l) => l.metric))),
  ])
  const placed = await placeLines(trx, entries, metrics)
  for (const reason of new Set(entries.map((entry) => entry.adjustment))) {
    const ofReason = placed.filter(({ entry }) => entry.adjustment === reason)
    await demandOpen(
      trx,
      ofReason.map(({ line }) => line),
      reason,
    )
  }
  return writeEntries(trx, entries, placed)
}

/** Writes one entry; see `postEntries`. */
export async function postEntry(trx: Db, entry: NewEntry): Promise<number> {
  const [id] = await postEntries(trx, [entry])
  if (id === undefined) throw new Error('an entry was posted without an id')
  return id
}
