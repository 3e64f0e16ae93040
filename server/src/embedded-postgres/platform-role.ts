import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import pg from 'pg'

/** Who the platform is to the database: it owns its own database and may do nothing else on the server. */
export const PLATFORM_ROLE = 'medelge_platform'

// Objects of extensions stay with who made them; sequences of columns follow their tables.
const foreignObjects = `
  with foreign_object as (
    select format('schema %I', nspname) as object from pg_namespace n
    where nspname !~ '^pg_' and nspname not in ('information_schema', 'public') and pg_get_userbyid(nspowner) <> $1
      and not exists (select from pg_depend where classid = 'pg_namespace'::regclass and objid = n.oid and deptype = 'e')
    union all
    select format('%s %s', case relkind when 'v' then 'view' when 'm' then 'materialized view' when 'S' then 'sequence'
        else 'table' end, c.oid::regclass) from pg_class c
    where relkind in ('r', 'p', 'v', 'm', 'S') and relnamespace = any ($2::oid[]) and pg_get_userbyid(relowner) <> $1
      and not exists (select from pg_depend where classid = 'pg_class'::regclass and objid = c.oid
        and (deptype = 'e' or (relkind = 'S' and deptype in ('a', 'i'))))
    union all
    select format('routine %s', p.oid::regprocedure) from pg_proc p
    where pronamespace = any ($2::oid[]) and pg_get_userbyid(proowner) <> $1
      and not exists (select from pg_depend where classid = 'pg_proc'::regclass and objid = p.oid and deptype = 'e')
    union all
    select format('type %s', t.oid::regtype) from pg_type t left join pg_class c on c.oid = t.typrelid
    where typnamespace = any ($2::oid[]) and pg_get_userbyid(typowner) <> $1
      and (typtype in ('e', 'd') or (typtype = 'c' and c.relkind = 'c'))
      and not exists (select from pg_depend where classid = 'pg_type'::regclass and objid = t.oid and deptype = 'e')
    union all
    select format('collation %s', l.oid::regcollation) from pg_collation l
    where collnamespace = any ($2::oid[]) and pg_get_userbyid(collowner) <> $1
      and not exists (select from pg_depend where classid = 'pg_collation'::regclass and objid = l.oid and deptype = 'e')
  )
  select object from foreign_object`

const ownSchemas = `
  select array_agg(oid) as schemas from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema'`

async function on<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  // A connection cut between two questions ends the process otherwise; the next question hears of it.
  client.on('error', () => {})
  await client.connect()
  return work(client).finally(() => client.end())
}

async function passwordIn(file: string): Promise<string> {
  const known = existsSync(file) ? (await readFile(file, 'utf8')).trim() : ''
  if (known) return known
  const password = randomBytes(24).toString('base64url')
  await writeFile(file, `${password}\n`, { mode: 0o600 })
  return password
}

/** Makes the role and its database if need be; what an earlier release made as superuser becomes the role's. */
export async function ensurePlatformRole(
  superuser: (database: string) => string,
  database: string,
  passwordFile: string,
): Promise<{ user: string; password: string }> {
  const password = await passwordIn(passwordFile)
  const user = PLATFORM_ROLE
  const { follows } = await on(superuser('postgres'), async (client) => {
    const { rows } = await client.query<{ follows: boolean }>('select pg_is_in_recovery() as follows')
    return rows[0] ?? { follows: false }
  })
  // A server that follows another has its roles from there, and takes no change of its own.
  if (follows) return { user, password }
  await on(superuser('postgres'), async (client) => {
    const { rowCount: known } = await client.query('select from pg_roles where rolname = $1', [PLATFORM_ROLE])
    const role = `role ${PLATFORM_ROLE} login nosuperuser nocreatedb nocreaterole noreplication nobypassrls`
    await client.query(`${known ? 'alter' : 'create'} ${role} password ${pg.escapeLiteral(password)}`)
    const { rowCount: there } = await client.query('select from pg_database where datname = $1', [database])
    await client.query(
      there
        ? `alter database ${database} owner to ${PLATFORM_ROLE}`
        : `create database ${database} owner ${PLATFORM_ROLE}`,
    )
  })
  await on(superuser(database), handOverObjects)
  return { user, password }
}

/** All or nothing: a start cut short leaves it to the next. */
async function handOverObjects(client: pg.Client): Promise<void> {
  const { rows: found } = await client.query<{ schemas: number[] }>(ownSchemas)
  const { rows } = await client.query<{ object: string }>(foreignObjects, [
    PLATFORM_ROLE,
    found[0]?.schemas ?? [],
  ])
  if (rows.length === 0) return
  await client.query('begin')
  for (const { object } of rows) await client.query(`alter ${object} owner to ${PLATFORM_ROLE}`)
  await client.query('commit')
}
