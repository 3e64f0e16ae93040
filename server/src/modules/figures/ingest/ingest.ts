import { CamelCasePlugin, Kysely, PostgresDialect, sql } from 'kysely'
import type pg from 'pg'
import type { Database } from '#database'
import { demandOpen } from '../books/period-close.store.ts'
import { lockFolds, recordFold } from '../ledger/fold.store.ts'
import { RowDigest, rowText } from '../proof/row-digest.ts'
import { copyRows, escaped } from './copy-rows.ts'
import type { IngestEntry, IngestLine } from './ingest-entry.ts'
import { placeLines, postingRows } from './ingest-lines.ts'
import { BatchSums, talliedMembers } from './ingest-sums.ts'

export type { IngestEntry, IngestLine }

/** Rows of `entry` for COPY; those with lines are noted in the digest, in the words of `entryText`. */
function* entryRows(
  entries: readonly IngestEntry[],
  ids: readonly number[],
  digest: RowDigest,
): Generator<string> {
  for (const [index, { source, by, at, adjustment = null, lines }] of entries.entries()) {
    const id = ids[index] ?? 0
    const { kind, id: record, version } = source
    if (lines.length > 0)
      digest.add(
        rowText([id, kind, record, version, 'f', by, at.getTime() * 1000, '{}', '', adjustment, null]),
      )
    const reason = adjustment === null ? '\\N' : escaped(adjustment)
    yield `${id}\t${escaped(kind)}\t${escaped(record)}\t${version}\tf\t${escaped(by)}\t${at.toISOString()}\t${reason}`
  }
}

// A wrapper, not a child object: the client keeps the state of its running query on itself.
const borrowed = (client: pg.PoolClient) => ({
  query: client.query.bind(client) as never,
  release() {},
})

/** The platform's database as one connection, so that COPY and statements share a transaction. */
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

async function nextIds(trx: Kysely<Database>, count: number): Promise<number[]> {
  const { rows } = await sql<{ ids: number[] }>`
    with sequence as materialized (select pg_get_serial_sequence('entry', 'id')::regclass as name)
    select array_agg(id order by id) as ids
    from (select nextval(name) as id from sequence, generate_series(1, ${count}::int)) n`.execute(trx)
  return (rows[0]?.ids ?? []).map(Number)
}

/**
 * Takes very many entries straight into the ledger, past the tail, in one transaction: all or nothing. Keeps
 * every promise of a save (closed periods, one entry per source version) but holds the folding lock meanwhile;
 * users' saves do not wait for it. It is a fold whose sorting, sums and digests are made here while the server
 * writes. Give up to a million lines at a time: the more, the fewer times a total is touched.
 */
export async function ingest(pool: pg.Pool, entries: readonly IngestEntry[]): Promise<number> {
  const client = await pool.connect()
  try {
    return await over(client)
      .transaction()
      .execute(async (trx) => {
        await demandOpen(trx, firstDays(entries), undefined)
        const ids = await nextIds(trx, entries.length)
        const entryDigest = new RowDigest(entries.length)
        const columns =
          'id, source_kind, source_id, source_version, declared, entered_by, entered_at, adjustment'
        await copyRows(client, `entry (${columns})`, entryRows(entries, ids, entryDigest))
        const lines = placeLines(entries, ids)
        if (lines.length === 0) return 0
        const reaches = [...new Set(lines.map(({ line }) => line.reach))]
        const sums = new BatchSums(await talliedMembers(trx, reaches))
        const last = await lockFolds(trx)
        const digest = new RowDigest(lines.length)
        const line = 'seq, entry, amount, metric, reach, day, audience, channel, sign, declared'
        await copyRows(client, `posting (${line})`, postingRows(lines, last.lastSeq, digest, sums))
        await sql`create temp table summed (like balance) on commit drop`.execute(trx)
        await copyRows(client, 'summed', sums.rows())
        await recordFold(trx, last, {
          rows: lines.length,
          marks: digest.marks(),
          digests: [digest.digest(), entryDigest.digest()],
          reaches,
          entered: new Date(entries.reduce((latest, { at }) => Math.max(latest, at.getTime()), 0)),
        })
        return lines.length
      })
  } finally {
    client.release()
  }
}
