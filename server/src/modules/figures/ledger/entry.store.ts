import { rulesOf } from '@medelge/figures'
import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import { holdTree } from '#modules/organizations'
import { holdBooks, refuseClosed } from '../books/period-close.store.ts'
import type { PostableMetric } from '../catalogue/metric.store.ts'
import { figureErrors } from '../figure.errors.ts'
import type { NewEntry } from './entry.ts'
import { linesAlong, type SignedLine } from './entry-lines.ts'
import { readPlacing } from './placing.store.ts'
import { type HostsRead, placeHosts } from './reach.store.ts'

type Db = Kysely<Database>

interface PlacedLine extends SignedLine {
  metric: number
  audience: string
  channel: string
  declared: boolean
}

/** A line of an entry where the tree places it. */
interface EntryLine {
  entry: NewEntry
  line: PlacedLine
}

/** The lines of entries where the tree places them: a stock goes along with hosts that move after its day. */
export async function placeLines(
  trx: Db,
  entries: readonly NewEntry[],
  metrics: ReadonlyMap<string, Pick<PostableMetric, 'id' | 'kind'>>,
  read?: HostsRead,
): Promise<EntryLine[]> {
  const wanted = entries.flatMap((entry) => entry.lines.map((line) => ({ entry, line })))
  const reaches = await placeHosts(
    trx,
    wanted.map(({ entry, line }) => ({
      hosts: line.hosts ?? entry.hosts,
      day: line.day,
      lasts: metrics.get(line.metric)?.kind === 'stock',
    })),
    read,
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

const asGiven = (entries: readonly NewEntry[]) =>
  JSON.stringify(
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
      recount: entry.recount ?? null,
      rules: entry.rules ?? rulesOf(entry.lines),
    })),
  )

/** Writes entries and their placed lines, and answers the entries' ids in the order given; asks no books. */
export async function writeEntries(
  trx: Db,
  entries: readonly NewEntry[],
  lines: readonly EntryLine[],
): Promise<number[]> {
  const placeOf = new Map(entries.map((entry, position) => [entry, position + 1]))
  const column = <K extends keyof PlacedLine>(name: K) => lines.map(({ line }) => line[name])
  // Ids rise in the order given, so that the nth entry has the nth of them.
  const { rows } = await sql<{ id: number }>`
    with made as (
      insert into entry (source_kind, source_id, source_version, declared, entered_by, entered_at, evidence, note,
        adjustment, confirmation, move, recount, rules)
      select e->>'kind', e->>'id', (e->>'version')::int, (e->>'declared')::bool, e->>'by', (e->>'at')::timestamptz,
        array(select jsonb_array_elements_text(e->'evidence'))::uuid[], e->>'note', e->>'adjustment',
        e->>'confirmation', (e->>'move')::int, (e->>'recount')::int, array(select jsonb_array_elements_text(e->'rules'))
      from jsonb_array_elements(${asGiven(entries)}::jsonb) with ordinality as given(e, place) order by place
      on conflict (source_kind, source_id, source_version, coalesce(move, 0), coalesce(recount, 0))
        where reverses is null do nothing
      returning id
    ), placed as materialized (
      select id, row_number() over (order by id) as place from made
    ), lined as (
      insert into tail (entry, metric, reach, day, audience, channel, amount, declared, sign)
      select placed.id, l.metric, l.reach, l.day, l.audience, l.channel, l.amount, l.declared, l.sign
      from unnest(${lines.map(({ entry }) => placeOf.get(entry) ?? 0)}::int[], ${column('metric')}::int[],
        ${column('reach')}::int[], ${column('day')}::date[], ${column('audience')}::figure_audience[],
        ${column('channel')}::figure_channel[], ${column('amount')}::bigint[], ${column('declared')}::bool[],
        ${column('sign')}::smallint[]) with ordinality
        as l(entry, metric, reach, day, audience, channel, amount, declared, sign, nth)
      join placed on placed.place = l.entry order by l.nth
    )
    select id from placed order by place`.execute(trx)
  if (rows.length < entries.length)
    throw figureErrors.ENTRY_ALREADY_POSTED({ given: entries.length, posted: rows.length })
  return rows.map((row) => row.id)
}

/** The first day on which lines count in each reach, of those that give no reason for entering closed books. */
function firstDays(placed: readonly EntryLine[]) {
  const first = new Map<number, PlacedLine>()
  for (const { entry, line } of placed) {
    const known = first.get(line.reach)
    if (entry.adjustment === undefined && (!known || line.day < known.day)) first.set(line.reach, line)
  }
  return first.values()
}

/**
 * Writes entries with their lines into the caller's transaction and answers their ids in the order given.
 * Touches no total: the lines wait in the tail. Refuses unknown or computed metrics, closed periods, and a
 * source version that was posted before. An entry without lines is kept, so that its source can be reversed.
 */
export async function postEntries(trx: Db, entries: readonly NewEntry[]): Promise<number[]> {
  if (entries.length === 0) return []
  await holdTree(trx)
  await holdBooks(trx)
  const placing = await readPlacing(trx, entries)
  const placed = await placeLines(trx, entries, placing.metrics, placing)
  refuseClosed(placing.closes, firstDays(placed))
  return writeEntries(trx, entries, placed)
}

/** Writes one entry; see `postEntries`. */
export async function postEntry(trx: Db, entry: NewEntry): Promise<number> {
  const [id] = await postEntries(trx, [entry])
  if (id === undefined) throw new Error('an entry was posted without an id')
  return id
}
