import { readdir, readFile, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { findBackup, listBackups, proveBackup } from '../../server/src/modules/backups/index.ts'
import type { OpenDatabase } from '../../server/src/platform/database/database.ts'
import type { Product } from './product.ts'

/** Milliseconds for everything that was left lying to be taken again and brought to its end. */
const PATIENCE = 300_000

async function queueEmpty({ db }: OpenDatabase): Promise<void> {
  const since = performance.now()
  for (;;) {
    const { rows } = await sql<{ name: string; attempts: number }>`
      select t.identifier as name, j.attempts from graphile_worker._private_jobs j
      join graphile_worker._private_tasks t on t.id = j.task_id where j.run_at <= now()`.execute(db)
    if (rows.length === 0) return
    if (performance.now() - since > PATIENCE) throw new Error(`jobs are stuck: ${JSON.stringify(rows)}`)
    await pause(100)
  }
}

async function perform(open: OpenDatabase, job: string): Promise<void> {
  await open.pool.query('select graphile_worker.add_job($1, max_attempts := 1)', [job])
  await queueEmpty(open)
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  return entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name))
}

/** Makes parts look two days old, in what is noted of them and by the clock of their files. */
async function agePartsIn(folder: string): Promise<void> {
  const then = new Date(Date.now() - 2 * 24 * 60 * 60 * 1000)
  for (const path of await filesBelow(folder)) {
    const text = path.endsWith('.json') ? await readFile(path, 'utf8') : ''
    // One that was cut before its first byte says no day; its file does.
    if (text)
      await writeFile(path, JSON.stringify({ ...JSON.parse(text), creation_date: then.toISOString() }))
    await utimes(path, then, then)
  }
}

/** Has what cut uploads left behind swept two days later, and demands that nothing is left of it. */
async function demandSwept(product: Product, open: OpenDatabase): Promise<void> {
  const uploads = join(product.data, 'uploads')
  await agePartsIn(uploads)
  await sql`update upload set begun_at = begun_at - interval '2 days'`.execute(open.db)
  await perform(open, 'evidence.sweep')
  const left = await filesBelow(uploads)
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from upload`.execute(open.db)
  if (left.length + (rows[0]?.count ?? 0) > 0) throw new Error(`parts the sweep left: ${left.join(' ')}`)
}

/** What the end of an era proves once: the queue runs empty, the sweep finds everything, a backup comes whole. */
export async function endEra(product: Product): Promise<void> {
  await product.ask(async (open) => {
    await queueEmpty(open)
    await demandSwept(product, open)
    await perform(open, 'backups.nightly')
  })
  // Whatever bears the name of a finished backup is one.
  for (const name of await listBackups(product.backups)) await findBackup(join(product.backups, name))
  const { broken } = await proveBackup(await findBackup(product.backups))
  if (broken.length > 0) throw new Error(`the backup is broken: ${broken.join(' ')}`)
  const half = (await readdir(product.backups)).filter((name) => name.startsWith('unfinished-'))
  if (half.length > 0) throw new Error(`unfinished backups were left: ${half.join(' ')}`)
}
