import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { standTestPlatform, type TestPlatform } from '#test/stand-platform'
import { createEmptyDatabase, createTestDatabase, type TestDatabase } from '#test/test-database'
import { migrate } from '../database/migrate.ts'
import { inSnapshot } from './dump-client.ts'
import { type Dump, dumpDatabase } from './dump-database.ts'
import { loadDatabase, MisfitError } from './load-database.ts'
import { writePart } from './part.ts'

let folder: string
let from: TestDatabase
let into: TestDatabase
let platform: TestPlatform
let dump: Dump

async function ask(url: string, text: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return (await client.query(text).finally(() => client.end())).rows
}

// Every row of every table as text; whatever the schema will be, nothing of it can be left out.
const everyRow = `select c.relname as table, query_to_xml(
    format('select t::text as row from %I t order by 1', c.relname), false, true, '')::text as rows
  from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by 1`
const schema = `
  select 'constraint' as kind, conrelid::regclass::text as of, conname as name, pg_get_constraintdef(oid) as says
    from pg_constraint where connamespace = 'public'::regnamespace
  union all select 'index', indrelid::regclass::text, indexrelid::regclass::text, pg_get_indexdef(indexrelid)
    from pg_index where indrelid::regclass::text !~ '^pg_'
  union all select 'trigger', tgrelid::regclass::text, tgname, tgenabled::text || pg_get_triggerdef(oid)
    from pg_trigger where not tgisinternal order by 1, 2, 3, 4`

/** What no table of ours has yet, but one may have some day. */
const special = `
  create table special (id int generated always as identity primary key, "order" text, doubled text
    generated always as (upper("order")) stored, at timestamptz, day date, exact numeric, rough float8, bytes bytea,
    span interval, tags text[], facts jsonb, above int references special);
  create table divided (year int not null, what text) partition by range (year);
  create table divided_2020s partition of divided for values from (2020) to (2030)`
const fill = `
  insert into special ("order", at, day, exact, rough, bytes, span, tags, facts, above) values
    (E'tab\\t line\\n back\\\\slash \\\\N', '2021-11-29 14:05:06.789012+08', '0044-03-15 BC', 1e30 / 3, 1.0 / 3, '\\x00ff',
      '1 mon -3 days 04:05', array['a,b', null, '"'], '{"旗": [1, null]}', null),
    (null, 'infinity', 'infinity', 'NaN', '-Infinity', null, null, '{}', 'null', 1), ('', null, null, null, null, '', null,
      null, null, 2);
  update special set above = 3 where id = 1;
  create table divided_2030s partition of divided for values from (2030) to (2040);
  insert into divided values (2021, '东乌旗'), (2031, '西乌旗')`

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'medelge-dump-'))
  from = await createTestDatabase()
  into = await createEmptyDatabase()
  platform = await standTestPlatform(from.url)
  await ask(from.url, special)
  await ask(from.url, fill)
  await platform.close()
  await ask(
    from.url,
    `select graphile_worker.add_job('import', '{"run": "一"}', queue_name => 'slow', max_attempts => 3,
      job_key => 'only', run_at => '2031-01-01'); update graphile_worker._private_jobs set attempts = 2`,
  )
  dump = (await inSnapshot(from.url, (client) => dumpDatabase(client, folder))).dump
  await migrate(into.url)
  await ask(into.url, special)
  await loadDatabase(into.url, folder, dump)
})
afterAll(async () => {
  await from.drop()
  await into.drop()
  await rm(folder, { recursive: true })
})

it('brings back every row of every table, to the last sign', async () => {
  const before = await ask(from.url, everyRow)
  expect(before.length).toBeGreaterThan(50)
  expect(before.find(({ table }) => table === 'organization').rows).toContain('西乌珠穆沁旗')
  expect(await ask(into.url, everyRow)).toEqual(before)
})

it('leaves constraints, indexes and triggers as they were', async () => {
  expect(await ask(into.url, schema)).toEqual(await ask(from.url, schema))
})

it('goes on counting where it stopped', async () => {
  const next = `insert into special ("order") values ('next') returning id, doubled`
  expect(await ask(into.url, next)).toEqual([{ id: 4, doubled: 'NEXT' }])
  await expect(ask(into.url, 'delete from entry')).rejects.toThrow('append-only')
})

it('queues again what waited, as often begun as it was', async () => {
  const jobs = `select task_identifier as name, queue_name, key, attempts, max_attempts, run_at
    from graphile_worker.jobs where task_identifier = 'import'`
  const before = await ask(from.url, jobs)
  expect(before).toMatchObject([{ queue_name: 'slow', attempts: 2, key: 'only' }])
  expect(await ask(into.url, jobs)).toEqual(before)
})

it('refuses tables it does not fit, and leaves them as they were', async () => {
  const other = await createTestDatabase()
  const before = await ask(other.url, everyRow)
  await expect(loadDatabase(other.url, folder, dump)).rejects.toThrow(MisfitError)
  expect(await ask(other.url, everyRow)).toEqual(before)
  await other.drop()
})

it('needs no rights but those of the owner of the tables', async () => {
  const other = await createEmptyDatabase()
  const name = new URL(other.url).pathname.slice(1)
  const superuser = inject('superuserUrl')
  await ask(superuser, `create role ${name} login password 'plain'; alter database ${name} owner to ${name}`)
  const plain = Object.assign(new URL(other.url), { username: name, password: 'plain' }).href
  await migrate(plain)
  await ask(plain, special)
  await loadDatabase(plain, folder, dump)
  expect(await ask(plain, everyRow)).toEqual(await ask(from.url, everyRow))
  await other.drop()
  await ask(superuser, `drop role ${name}`)
})

it('is no part when the database went away in the middle of it', async () => {
  const half = inSnapshot(from.url, async (client) => {
    const { rows } = await client.query('select pg_backend_pid() as pid')
    setTimeout(() => ask(from.url, `select pg_terminate_backend(${rows[0].pid})`), 50)
    const endless = `copy (select repeat('x', 100), pg_sleep(0.001) from generate_series(1, 1e9::int)) to stdout`
    return writePart(folder, 'half.gz', client.query(copyTo(endless)))
  })
  await expect(half).rejects.toThrow(/terminat/)
})

it('takes no half of a part', async () => {
  const other = await createTestDatabase()
  await ask(other.url, special)
  const shortened = { ...dump, tables: dump.tables.map((table) => ({ ...table, rows: table.rows + 1 })) }
  await expect(loadDatabase(other.url, folder, shortened)).rejects.toThrow(MisfitError)
  expect(await ask(other.url, 'select count(*)::int as rows from special')).toEqual([{ rows: 0 }])
  await other.drop()
})
