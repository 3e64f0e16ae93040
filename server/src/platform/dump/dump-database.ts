import type pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { type Part, writePart } from './part.ts'
import { copyOfJobs } from './queued-jobs.store.ts'
import { type DumpedTable, findSequences, findTables, quoted, type Sequence } from './schema.store.ts'

export interface Dump {
  /** Every table with its part and the number of its rows. */
  tables: (DumpedTable & { part: string; rows: number })[]
  sequences: Sequence[]
  /** The part with the jobs that wait; null where there never was a queue. */
  jobs: string | null
}

export const namesOf = (columns: readonly string[]) => columns.map(quoted).join(', ')

/**
 * Writes all tables that a connection sees as parts of the backup in `folder`, one after the other and without holding
 * any of them in memory. The connection stands in a snapshot (`inSnapshot`), so that all are of one moment.
 */
export async function dumpDatabase(
  client: pg.Client,
  folder: string,
): Promise<{ dump: Dump; parts: Part[] }> {
  const found = await findTables(client)
  // Neither a migration nor a truncation may come in between: those do not keep to snapshots.
  await client.query(`lock table ${namesOf(found.map(({ name }) => name))} in access share mode`)
  const parts: Part[] = []
  const copy = async (path: string, text: string) => {
    const rows = client.query(copyTo(text))
    parts.push(await writePart(folder, path, rows))
    return rows.rowCount
  }
  const tables: Dump['tables'] = []
  for (const table of found) {
    const part = `database/${table.name}.copy.gz`
    // A divided table hands its rows out only to a query.
    const rows = await copy(
      part,
      `copy (select ${namesOf(table.columns)} from ${quoted(table.name)}) to stdout`,
    )
    tables.push({ ...table, part, rows })
  }
  const queued = await copyOfJobs(client)
  const jobs = queued ? 'database/waiting-jobs.copy.gz' : null
  if (queued && jobs) await copy(jobs, queued)
  return { dump: { tables, sequences: await findSequences(client), jobs }, parts }
}
