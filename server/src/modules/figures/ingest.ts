import { once } from 'node:events'
import type { Audience, Channel } from '@medelge/figures'
import { CamelCasePlugin, Kysely, PostgresDialect, sql } from 'kysely'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import type { Database } from '#database'
import type { Source } from './entry.ts'
import { foldStaged } from './fold.store.ts'
import { demandOpen } from './period-close.store.ts'

/** A line with metric and reach already looked up (`getMetrics`, `internReaches`). */
export interface IngestLine {
  metric: number
  reach: number
  day: string
  audience: Audience
  channel: Channel
  amount: number
}

export interface IngestEntry {
  source: Source
  by: string
  at: Date
  adjustment?: string
  lines: readonly IngestLine[]
}

const CHUNK = 1 << 16

/** Streams rows of COPY's text format; memory stays bounded by waiting for the server. */
async function copyRows(client: pg.PoolClient, into: string, rows: Iterable<string>): Promise<void> {
  const stream = client.query(copyFrom(`copy ${into} from stdin`))
  const done = once(stream, 'finish')
  // A refused row is reported through `done`, below; until then nobody waits for it.
  done.catch(() => {})
  let chunk = ''
  for (const row of rows) {
    chunk += `${row}\n`
    if (chunk.length < CHUNK) continue
    if (!stream.write(chunk)) await once(stream, 'drain')
    chunk = ''
  }
  stream.end(chunk)
  await done
}

const escaped = (text: string) =>
  text.replace(/[\\\n\r\t]/g, (sign) => ({ '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' })[sign] ?? '')

function* entryRows(entries: readonly IngestEntry[], ids: readonly number[]): Generator<string> {
  for (const [index, { source, by, at, adjustment }] of entries.entries()) {
    const reason = adjustment === undefined ? '\\N' : escaped(adjustment)
    yield `${ids[index]}\t${escaped(source.kind)}\t${escaped(source.id)}\t${source.version}\tf\t${escaped(by)}\t${at.toISOString()}\t${reason}`
  }
}

function* lineRows(entries: readonly IngestEntry[], ids: readonly number[]): Generator<string> {
  let place = 0
  for (const [index, entry] of entries.entries()) {
    for (const { amount, metric, reach, day, audience, channel } of entry.lines) {
      place += 1
      yield `${place}\t${ids[index]}\t${amount}\t${metric}\t${reach}\t${day}\t${audience}\t${channel}\t1\tf`
    }
  }
}

// A wrapper, not a child object: the client keeps the state of its running query on itself.
const borrowed = (client: pg.PoolClient) => ({
  query: client.query.bind(client) as never,
  release() {},
})

/** The house's database as one connection, so that COPY and statements share a transaction. */
const over = (client: pg.PoolClient) =>
  new Kysely<Database>({
    dialect: new PostgresDialect({
      pool: { connect: async () => borrowed(client), end: async () => {} },
    }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  })

/** Earliest day of each reach: if that one is open, all are. */
function firstDays(entries: readonly IngestEntry[]): { reach: number; day: string }[] {
  const first = new Map<number, string>()
  for (const { lines, adjustment } of entries) {
    if (adjustment !== undefined) continue
    for (const { reach, day } of lines) if ((first.get(reach) ?? '9999') > day) first.set(reach, day)
  }
  return [...first].map(([reach, day]) => ({ reach, day }))
}

/**
 * Takes very many entries straight into the ledger, past the tail, in one transaction: all or nothing. Keeps
 * every promise of a save (closed periods, one entry per source version) but holds the folding lock meanwhile;
 * users' saves do not wait for it. Give up to a million lines at a time: the more, the fewer times a total is touched.
 */
export async function ingest(pool: pg.Pool, entries: readonly IngestEntry[]): Promise<number> {
  const client = await pool.connect()
  try {
    return await over(client)
      .transaction()
      .execute(async (trx) => {
        await demandOpen(trx, firstDays(entries), undefined)
        await sql`set local work_mem = '256MB'`.execute(trx)
        await sql`create temp table staged (like tail) on commit drop`.execute(trx)
        const { rows } = await sql<{ ids: number[] }>`
          select array_agg(nextval(pg_get_serial_sequence('entry', 'id'))::int8) as ids
          from generate_series(1, ${entries.length}::int)`.execute(trx)
        const ids = (rows[0]?.ids ?? []).map(Number)
        const columns =
          'id, source_kind, source_id, source_version, declared, entered_by, entered_at, adjustment'
        await copyRows(client, `entry (${columns})`, entryRows(entries, ids))
        const line = 'id, entry, amount, metric, reach, day, audience, channel, sign, declared'
        await copyRows(client, `staged (${line})`, lineRows(entries, ids))
        return foldStaged(trx, 'staged')
      })
  } finally {
    client.release()
  }
}
