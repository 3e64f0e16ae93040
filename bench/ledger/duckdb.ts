import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type Kysely, sql } from 'kysely'
import type { Database } from '../../server/src/database.ts'

type Db = Kysely<Database>

/** What of `@duckdb/node-api` is used here. */
interface Connection {
  run(statement: string): Promise<unknown>
  runAndReadAll(statement: string): Promise<{ getRows(): unknown[][] }>
}
interface DuckDb {
  DuckDBInstance: { create(path: string): Promise<{ connect(): Promise<Connection> }> }
}

/** 70 MB that nothing else needs, so it is no dependency: whoever wants the row installs it for the run. */
const PACKAGE = '@duckdb/node-api'
export const HOW = `npm install --no-save ${PACKAGE}`

const findDuckDb = (): Promise<DuckDb | undefined> =>
  import(PACKAGE).then(
    (found) => found as DuckDb,
    () => undefined,
  )

/** The file goes through a folder that the database may write and the bench may read: the data folder itself. */
async function handOver(db: Db, connection: Connection, name: string, query: string, columns: string) {
  const { rows } = await sql<{ folder: string }>`select current_setting('data_directory') as folder`.execute(
    db,
  )
  const file = join(rows[0]?.folder ?? '', `${name}.csv`)
  await sql.raw(`copy (${query}) to '${file}' (format csv)`).execute(db)
  await connection.run(
    `create table ${name} as select * from read_csv('${file}', header = false, columns = {${columns}})`,
  )
  await rm(file)
}

/**
 * The lines of the ledger and of its tail, and who is in which reach, in the memory of DuckDB, sorted as the key of
 * `posting` is; answers how to ask it. Undefined where it is not installed.
 */
export async function openDuckDb(db: Db): Promise<((statement: string) => Promise<number>) | undefined> {
  const found = await findDuckDb()
  if (!found) return undefined
  const connection = await (await found.DuckDBInstance.create(':memory:')).connect()
  const lines = 'select metric, reach, day, amount from'
  await handOver(
    db,
    connection,
    'line',
    `${lines} (${lines} posting union all ${lines} tail) l order by metric, day`,
    "metric: 'INTEGER', reach: 'INTEGER', day: 'DATE', amount: 'BIGINT'",
  )
  await handOver(
    db,
    connection,
    'reach_member',
    'select organization, reach from reach_member',
    "organization: 'INTEGER', reach: 'INTEGER'",
  )
  return async (statement) => Number((await connection.runAndReadAll(statement)).getRows()[0]?.[0])
}
