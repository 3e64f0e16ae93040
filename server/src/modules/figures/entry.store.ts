import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import type { NewEntry } from './entry.ts'
import { figureErrors } from './figure.errors.ts'
import { postableMetrics } from './metric.store.ts'
import { demandOpen } from './period-close.store.ts'
import { internReaches } from './reach.store.ts'

type Db = Kysely<Database>

async function insertEntries(trx: Db, entries: readonly NewEntry[]): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    insert into entry (source_kind, source_id, source_version, declared, entered_by, entered_at, evidence, note, adjustment)
    select e->>'kind', e->>'id', (e->>'version')::int, (e->>'declared')::bool, e->>'by', (e->>'at')::timestamptz,
      array(select jsonb_array_elements_text(e->'evidence'))::uuid[], e->>'note', e->>'adjustment'
    from jsonb_array_elements(${JSON.stringify(
      entries.map((entry) => ({
        ...entry.source,
        declared: entry.declared ?? false,
        by: entry.by,
        at: entry.at,
        evidence: entry.evidence ?? [],
        note: entry.note ?? '',
        adjustment: entry.adjustment ?? null,
      })),
    )}::jsonb) with ordinality as given(e, place) order by place
    on conflict (source_kind, source_id, source_version) where reverses is null do nothing
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
  declared: boolean
}

async function insertLines(trx: Db, lines: readonly PlacedLine[]): Promise<void> {
  const column = <K extends keyof PlacedLine>(name: K): PlacedLine[K][] => lines.map((line) => line[name])
  await sql`
    insert into tail (entry, metric, reach, day, audience, channel, amount, declared, sign)
    select *, 1 from unnest(${column('entry')}::bigint[], ${column('metric')}::int[], ${column('reach')}::int[],
      ${column('day')}::date[], ${column('audience')}::figure_audience[], ${column('channel')}::figure_channel[],
      ${column('amount')}::bigint[], ${column('declared')}::bool[])`.execute(trx)
}

/**
 * Writes entries with their lines into the caller's transaction and answers their ids in the order given.
 * Touches no total: the lines wait in the tail. Refuses unknown or computed metrics, closed periods, and a
 * source version that was posted before. An entry without lines is kept, so that its source can be reversed.
 */
export async function postEntries(trx: Db, entries: readonly NewEntry[]): Promise<number[]> {
  if (entries.length === 0) return []
  const metrics = await postableMetrics(trx, [
    ...new Set(entries.flatMap((e) => e.lines.map((l) => l.metric))),
  ])
  const wanted = entries.flatMap((entry) => entry.lines.map((line) => ({ entry, line })))
  const reaches = await internReaches(
    trx,
    wanted.map(({ entry, line }) => ({ hosts: entry.hosts, day: line.day })),
  )
  const placed = wanted.map(({ entry, line }, index) => ({ entry, line, reach: reaches[index] ?? 0 }))
  for (const reason of new Set(entries.map((entry) => entry.adjustment))) {
    const lines = placed.filter(({ entry }) => entry.adjustment === reason)
    await demandOpen(
      trx,
      lines.map(({ line, reach }) => ({ reach, day: line.day })),
      reason,
    )
  }
  const ids = await insertEntries(trx, entries)
  const idOf = new Map(entries.map((entry, index) => [entry, ids[index] ?? 0]))
  await insertLines(
    trx,
    placed.map(({ entry, line, reach }) => ({
      entry: idOf.get(entry) ?? 0,
      metric: metrics.get(line.metric) ?? 0,
      reach,
      day: line.day,
      audience: line.audience,
      channel: line.channel,
      amount: line.amount,
      declared: entry.declared ?? false,
    })),
  )
  return ids
}

/** Writes one entry; see `postEntries`. */
export async function postEntry(trx: Db, entry: NewEntry): Promise<number> {
  const [id] = await postEntries(trx, [entry])
  if (id === undefined) throw new Error('an entry was posted without an id')
  return id
}
