import { once } from 'node:events'
import { performance } from 'node:perf_hooks'
import { sql } from 'kysely'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { type IngestEntry, ingest } from '../../server/src/modules/figures/ingest/ingest.ts'
import { verifyLedger } from '../../server/src/modules/figures/proof/verify-ledger.ts'
import type { OpenDatabase } from '../../server/src/platform/database/database.ts'
import { buildLedgerWorld, someEntries } from './ledger-world.ts'

const POSTINGS = Number(process.env.BENCH_INGEST ?? 1_000_000)
const BATCH = 1_000_000
const LINES_PER_ENTRY = 4

/** The same rows by COPY alone into a bare table: no entry, no index, no total, no digest. */
async function copyRaw(pool: pg.Pool, batches: readonly IngestEntry[][], columns: string): Promise<number> {
  const client = await pool.connect()
  await client.query('drop table if exists raw_posting')
  await client.query(`create table raw_posting (${columns})`)
  const start = performance.now()
  let seq = 0
  for (const entries of batches) {
    const stream = client.query(copyFrom('copy raw_posting from stdin'))
    let chunk = ''
    for (const { lines } of entries) {
      for (const { amount, metric, reach, day, audience, channel } of lines) {
        seq += 1
        chunk += `${seq}\t${seq}\t${amount}\t${metric}\t${reach}\t${day}\t${audience}\t${channel}\t1\tf\n`
        if (chunk.length < 1 << 16) continue
        if (!stream.write(chunk)) await once(stream, 'drain')
        chunk = ''
      }
    }
    stream.end(chunk)
    await once(stream, 'finish')
  }
  const seconds = (performance.now() - start) / 1000
  client.release()
  return seconds
}

const COLUMNS = 'like posting'

/** Ingests postings with entries, balances and digest chain, between two raw COPYs of the same rows. */
export async function benchLedgerIngest({ db, pool }: OpenDatabase): Promise<string[]> {
  const world = await buildLedgerWorld(db)
  const batches = Array.from({ length: POSTINGS / BATCH }, (_, seed) =>
    someEntries(world, BATCH / LINES_PER_ENTRY, seed + 1),
  )
  const before = await copyRaw(pool, batches, COLUMNS)
  const start = performance.now()
  for (const entries of batches) await ingest(pool, entries)
  const seconds = (performance.now() - start) / 1000
  const after = await copyRaw(pool, batches, COLUMNS)
  const keyed = await copyRaw(pool, batches, `${COLUMNS}, primary key (metric, day, seq)`)
  const indexed = await copyRaw(pool, batches, `${COLUMNS} including indexes`)
  const raw = (before + after) / 2
  const checked = await verifyLedger(db)
  const { rows } = await sql<{ cells: number }>`select count(*)::int as cells from balance`.execute(db)
  const rate = (time: number) => `${Math.round(POSTINGS / time / 1000)} k rows/s`
  return [
    'Ingest: postings with entries, balances and digest chain, against raw COPY of the same rows',
    `${POSTINGS.toLocaleString('en')} postings of ${(POSTINGS / LINES_PER_ENTRY).toLocaleString('en')} entries in batches of ${BATCH.toLocaleString('en')}; ${rows[0]?.cells.toLocaleString('en')} balance cells; ledger verified afterwards: ${checked.whole ? 'whole' : checked.detail}.`,
    '',
    '| | seconds | rate | ledger ÷ this |',
    '|---|---|---|---|',
    `| ledger | ${seconds.toFixed(2)} | ${rate(seconds)} | 1 |`,
    `| raw COPY into a bare heap (mean of before and after) | ${raw.toFixed(2)} | ${rate(raw)} | **${(raw / seconds).toFixed(3)}** |`,
    `| raw COPY into a table with the same primary key | ${keyed.toFixed(2)} | ${rate(keyed)} | **${(keyed / seconds).toFixed(3)}** (goal ≥ 0.5) |`,
    `| raw COPY into a table with all four indexes of the ledger | ${indexed.toFixed(2)} | ${rate(indexed)} | **${(indexed / seconds).toFixed(3)}** (goal ≥ 0.9) |`,
    '',
    `What the rest of the time buys: ${(keyed - raw).toFixed(1)} s one row found by its key, ${(indexed - keyed).toFixed(1)} s the lines of a unit and of an entry, ${(seconds - indexed).toFixed(1)} s entries, totals of every level and the digest chain.`,
  ]
}
