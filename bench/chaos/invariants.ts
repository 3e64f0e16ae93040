import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type Kysely, sql } from 'kysely'
import type { Database } from '../../server/src/database.ts'
import { verifyTrail } from '../../server/src/engines/audit/index.ts'
import { verifyLedger } from '../../server/src/modules/figures/index.ts'
import type { Journal } from './journal.ts'
import type { Product } from './product.ts'

type Db = Kysely<Database>

function demand(truth: boolean, words: string): void {
  if (!truth) throw new Error(words)
}

/** What was acknowledged is there once and where it was said to stand; what was never asked for is not there. */
async function demandSessions(db: Db, journal: Journal): Promise<void> {
  // Tables go on behind: what was acknowledged before the look must be there, what is asked for by its end may be.
  const sessions = new Map(journal.sessions)
  const rows = await db.selectFrom('session').select(['title', 'state']).execute()
  const kept = new Map(rows.map(({ title, state }) => [title, state]))
  demand(kept.size === rows.length, `${rows.length - kept.size} sessions are there twice`)
  for (const [title, state] of sessions) {
    const stands = kept.get(title)
    demand(state === 'asked' || stands !== undefined, `${title} was acknowledged and is gone`)
    demand(state !== 'counted' || stands === 'counted', `${title} was accepted and is ${stands}`)
  }
  const underWay = [...journal.tables.values()]
  for (const titles of underWay) {
    const there = titles.filter((title) => kept.has(title)).length
    demand(there === 0 || there === titles.length, `${there} of ${titles.length} rows of a table are there`)
  }
  const known = new Set([...journal.sessions.keys(), ...underWay.flat()])
  for (const title of kept.keys()) demand(known.has(title), `${title} is there and was never asked for`)
}

/** Each counted session stands in the ledger by one entry, and none other does. */
async function demandEntries(db: Db): Promise<void> {
  const { rows } = await sql<{ counted: number; entries: number; once: number }>`
    select (select count(*) from session where state = 'counted')::int as counted,
      count(*)::int as entries, count(distinct source_id)::int as once from entry`.execute(db)
  const { counted, entries, once } = rows[0] ?? { counted: 0, entries: -1, once: -1 }
  demand(entries === once && once === counted, `${counted} counted sessions, ${entries} entries of ${once}`)
}

/** Every file acknowledged is kept under the digest of what was sent. */
async function demandEvidence(db: Db, data: string, { evidence }: Journal): Promise<void> {
  const rows = await db.selectFrom('evidence').select(['id', 'sha256']).execute()
  const kept = new Map(rows.map(({ id, sha256 }) => [id, sha256]))
  const paths = await readdir(join(data, 'evidence'), { recursive: true }).catch(() => [] as string[])
  const files = new Set(paths.map((path) => path.replaceAll('/', '')))
  for (const [id, digest] of evidence) {
    demand(kept.get(id) === digest, `evidence ${id} was acknowledged and is ${kept.get(id) ?? 'gone'}`)
    demand(files.has(digest), `the file of evidence ${id} is gone`)
  }
}

/** Milliseconds after which a job that nobody works on should have been taken again. */
const STUCK = 300_000

async function demandJobs(db: Db): Promise<void> {
  const { rows } = await sql<{ name: string; since: string }>`
    select t.identifier as name, j.locked_at::text as since
    from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
    where j.locked_at < now() - make_interval(secs => ${STUCK / 1000}) limit 1`.execute(db)
  demand(rows.length === 0, `${rows[0]?.name} is held since ${rows[0]?.since}`)
}

/** What must hold whenever nobody is in the middle of anything, whatever was killed before. */
export async function demandInvariants(product: Product, journal: Journal): Promise<void> {
  await product.ask(async ({ db }) => {
    await demandSessions(db, journal)
    await demandEntries(db)
    await demandEvidence(db, product.data, journal)
    await demandJobs(db)
    const ledger = await verifyLedger(db)
    demand(ledger.whole, `the ledger: ${JSON.stringify(ledger)}`)
    const trail = await verifyTrail(db)
    demand(trail.whole, `the trail: ${JSON.stringify(trail)}`)
  })
}
