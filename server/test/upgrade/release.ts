import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import pg from 'pg'
import { migrate } from '../../src/platform/database/migrate.ts'

/** A database as a release left it: its rows, and what it said of them. */
export interface Release {
  ids: { region: number; league: number; banner: number } & Record<string, string | number>
  expected: {
    /** Metric, organization, amount, mark, declared part, own part; of the year 2021. */
    figures: [string, number, number | null, string, number, number | null][]
    /** Title, state, version, offline, online, checks left; sorted. */
    sessions: (string | number)[][]
  }
  tables: Record<string, Record<string, unknown>[]>
}

const migrations = new URL('../../migrations/', import.meta.url)

export const readRelease = <R extends Pick<Release, 'tables'> = Release>(name: string): R =>
  JSON.parse(readFileSync(new URL(`./${name}.snapshot.json`, import.meta.url), 'utf8'))

/** Makes an empty database what it was under a release whose last migration is named, with its rows in it. */
export async function restoreRelease(
  url: string,
  { tables }: Pick<Release, 'tables'>,
  last: string,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'medelge-release-'))
  for (const name of readdirSync(migrations).filter((one) => one.endsWith('.sql') && one <= last))
    copyFileSync(fileURLToPath(new URL(name, migrations)), join(folder, name))
  await migrate(url, pathToFileURL(`${folder}/`))
  rmSync(folder, { recursive: true })
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    // Neither order of tables nor guards of the ledger: the rows are taken as they stood.
    await client.query('set session_replication_role = replica')
    const names = Object.keys(tables).map((name) => `"${name}"`)
    await client.query(`truncate ${names.join(', ')} cascade`)
    for (const [name, rows] of Object.entries(tables))
      await client.query(
        `insert into "${name}" overriding system value select * from jsonb_populate_recordset(null::"${name}", $1)`,
        [JSON.stringify(rows)],
      )
    await client.query(`
      do $$ declare c record; begin
        for c in select table_name, column_name from information_schema.columns
          where table_schema = 'public' and is_identity = 'YES' loop
          execute format('select setval(pg_get_serial_sequence(%L, %L), greatest(1, (select max(%I) from %I)))',
            quote_ident(c.table_name), c.column_name, c.column_name, c.table_name);
        end loop;
      end $$`)
  } finally {
    await client.end()
  }
}
