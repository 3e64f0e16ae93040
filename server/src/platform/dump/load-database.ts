import { pipeline } from 'node:stream/promises'
import { Logger, runMigrations } from 'graphile-worker'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { openDumpClient } from './dump-client.ts'
import { type Dump, namesOf } from './dump-database.ts'
import { readPart } from './part.ts'
import { copyIntoRoom, makeRoomForJobs, queueFromRoom } from './queued-jobs.store.ts'
import { findForeignKeys, findTables, quoted } from './schema.store.ts'

/** A dump that does not fit the tables it is to go into. */
export class MisfitError extends Error {}

const quiet = new Logger(() => () => {})

/**
 * Fills a migrated database that nobody uses yet with what was dumped from one at the same migrations. All of it or
 * nothing: one transaction. It asks for no more rights than those of the tables' owner: triggers rest, and references
 * are taken off and made again, which also proves each of them.
 */
export async function loadDatabase(url: string, folder: string, dump: Dump): Promise<void> {
  if (dump.jobs) await runMigrations({ connectionString: url, logger: quiet })
  const client = await openDumpClient(url)
  try {
    await client.query('begin')
    await demandFit(client, dump)
    const keys = await findForeignKeys(client)
    const names = dump.tables.map(({ name }) => quoted(name))
    for (const { table, name } of keys)
      await client.query(`alter table ${quoted(table)} drop constraint ${quoted(name)}`)
    for (const name of names) await client.query(`alter table ${name} disable trigger user`)
    // What migrations put in comes back with the rest.
    await client.query(`truncate ${names.join(', ')}`)
    await makePartitions(client, dump)
    const copy = (part: string, text: string) =>
      pipeline(readPart(folder, part), client.query(copyFrom(text)))
    for (const { name, columns, part, rows } of dump.tables) {
      const into = client.query(copyFrom(`copy ${quoted(name)} (${namesOf(columns)}) from stdin`))
      await pipeline(readPart(folder, part), into)
      if (into.rowCount !== rows) throw new MisfitError(`${name}: ${into.rowCount} rows of ${rows}`)
    }
    for (const { name, last, called } of dump.sequences)
      await client.query('select setval($1::regclass, $2, $3)', [quoted(name), last, called])
    for (const { table, name, definition } of keys)
      await client.query(`alter table ${quoted(table)} add constraint ${quoted(name)} ${definition}`)
    for (const name of names) await client.query(`alter table ${name} enable trigger user`)
    if (dump.jobs) {
      await makeRoomForJobs(client)
      await copy(dump.jobs, copyIntoRoom)
      await queueFromRoom(client)
    }
    await client.query('commit')
    // Without statistics the first questions would be answered by reading whole tables.
    await client.query('analyze')
  } finally {
    await client.end()
  }
}

async function makePartitions(client: pg.Client, { tables }: Dump): Promise<void> {
  for (const { name, partitions } of tables)
    for (const one of partitions)
      await client.query(
        `create table if not exists ${quoted(one.name)} partition of ${quoted(name)} ${one.bound}`,
      )
}

async function demandFit(client: pg.Client, dump: Dump): Promise<void> {
  const shapes = (tables: readonly { name: string; columns: string[] }[]) =>
    tables.map(({ name, columns }) => `${name}: ${[...columns].sort().join(', ')}`)
  const here = new Set(shapes(await findTables(client)))
  const strange = shapes(dump.tables).filter((shape) => !here.delete(shape))
  if (strange.length + here.size > 0) throw new MisfitError([...strange, ...here].join('\n'))
}
