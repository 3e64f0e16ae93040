import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import pg from 'pg'
import { StartError } from '../../embedded-postgres/start-error.ts'

const LEAST_VERSION = 15
// Any number, as long as every Medelge uses the same: two starting at once take turns.
const LOCK = 2_021_988_377
const migrationFolder = new URL('../../../migrations/', import.meta.url)

export interface AppliedMigration {
  name: string
  sha256: string
}

interface Migration extends AppliedMigration {
  text: string
}

/**
 * Brings the database to the present schema, or only to these migrations of it; resolves to the names of the migrations
 * applied now.
 */
export async function migrate(
  url: string,
  folder: URL = migrationFolder,
  only?: readonly string[],
): Promise<string[]> {
  const client = new pg.Client({ connectionString: url })
  // A connection cut between two questions ends the process otherwise; the next question hears of it.
  client.on('error', () => {})
  await connect(client)
  try {
    await checkServer(client)
    await client.query('select pg_advisory_lock($1)', [LOCK])
    await client.query(`create table if not exists schema_migration (
      name text primary key, sha256 text not null, applied_at timestamptz not null default now())`)
    const pending = await pendingOf(client, migrationsIn(folder))
    const wanted = pending.filter(({ name }) => only?.includes(name) ?? true)
    for (const migration of wanted) await apply(client, migration)
    return wanted.map(({ name }) => name)
  } finally {
    // Closing the connection gives the lock back.
    await client.end()
  }
}

function migrationsIn(folder: URL): Migration[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.sql'))
  return names.sort().map((name) => {
    const text = readFileSync(new URL(name, folder), 'utf8')
    return { name, text, sha256: createHash('sha256').update(text).digest('hex') }
  })
}

async function connect(client: pg.Client) {
  try {
    await client.connect()
  } catch (error) {
    const reason = (error as Error).message || (error as NodeJS.ErrnoException).code
    throw new StartError('database_unreachable', { place: placeOf(client), reason })
  }
}

async function checkServer(client: pg.Client) {
  const { rows } = await client.query<{ server_version_num: string }>('show server_version_num')
  const version = Math.floor(Number(rows[0]?.server_version_num) / 10_000)
  if (version < LEAST_VERSION)
    throw new StartError('old_server', { place: placeOf(client), theirs: version, ours: LEAST_VERSION })
  // Under LC_CTYPE C the search finds no Chinese word and no capital letter beyond ASCII, without a word of warning.
  const { rows: letters } = await client.query<{ known: boolean }>(
    `select current_setting('server_encoding') = 'UTF8' and lower('\u0416') = '\u0436' as known`,
  )
  if (!letters[0]?.known) throw new StartError('database_letters', { place: placeOf(client) })
}

/** The migrations a database was prepared with. */
export async function findApplied(client: pg.ClientBase): Promise<AppliedMigration[]> {
  const { rows } = await client.query<AppliedMigration>(
    'select name, sha256 from schema_migration order by name',
  )
  return rows
}

/** Throws StartError where a database prepared with these is none this version can go on with. */
export const demandKnown = (applied: readonly AppliedMigration[], folder: URL = migrationFolder): void =>
  void yetToCome(applied, migrationsIn(folder))

const pendingOf = async (client: pg.Client, migrations: Migration[]): Promise<Migration[]> =>
  yetToCome(await findApplied(client), migrations)

function yetToCome(applied: readonly AppliedMigration[], migrations: readonly Migration[]): Migration[] {
  const ours = new Map(migrations.map((migration) => [migration.name, migration]))
  for (const { name, sha256 } of applied) {
    const migration = ours.get(name)
    if (!migration) throw new StartError('newer_schema', { name })
    if (migration.sha256 !== sha256) throw new StartError('changed_migration', { name })
    ours.delete(name)
  }
  return [...ours.values()]
}

async function apply(client: pg.Client, { name, text, sha256 }: Migration) {
  // What a migration has to say to whoever looks after the platform; 00000 is said on purpose.
  const tell = ({ code, message: said }: { code?: string | undefined; message?: string | undefined }) => {
    if (code === '00000') process.stderr.write(`${said}\n`)
  }
  client.on('notice', tell)
  await client.query('begin')
  try {
    await client.query(text)
    await client.query('insert into schema_migration (name, sha256) values ($1, $2)', [name, sha256])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => {})
    const { position, message } = error as pg.DatabaseError
    const line = position ? text.slice(0, Number(position)).split('\n').length : '?'
    throw new StartError('failed_migration', { name, line, reason: message })
  } finally {
    client.off('notice', tell)
  }
}

const placeOf = (client: pg.Client) => `${client.host}:${client.port}/${client.database}`
