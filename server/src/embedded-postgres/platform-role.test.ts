import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { migrate } from '#platform/database/migrate'
import { standTestPlatform } from '#test/stand-platform'
import { type Embedded, startEmbedded } from './embedded.ts'
import { placesIn } from './places.ts'
import { PLATFORM_ROLE } from './platform-role.ts'

const dataFolder = mkdtempSync(join(tmpdir(), 'medelge-role-'))
const settings = { shared_buffers: '64MB' }
let server: Embedded

beforeAll(async () => {
  chmodSync(dataFolder, 0o755)
  server = await startEmbedded({ dataFolder, settings, durable: false })
})
afterAll(async () => {
  await server.stop()
  rmSync(dataFolder, { recursive: true, force: true })
})

async function ask<R extends pg.QueryResultRow>(url: string, text: string): Promise<R[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<R>(text).finally(() => client.end())
  return rows
}

it('is an ordinary role that owns its database', async () => {
  const rights = `select rolsuper, rolcreatedb, rolcreaterole, rolreplication, rolbypassrls, rolname,
    (select pg_get_userbyid(datdba) from pg_database where datname = current_database()) as owner
    from pg_roles where rolname = current_user`
  expect(await ask(server.url, rights)).toEqual([
    {
      ...{
        rolsuper: false,
        rolcreatedb: false,
        rolcreaterole: false,
        rolreplication: false,
        rolbypassrls: false,
      },
      rolname: PLATFORM_ROLE,
      owner: PLATFORM_ROLE,
    },
  ])
  await expect(ask(server.url, `copy (select 1) to program 'true'`)).rejects.toThrow(/permission denied/)
  await expect(ask(server.url, `select pg_read_file('PG_VERSION')`)).rejects.toThrow(/permission denied/)
})

it('takes over what an earlier release made as superuser, and goes on from there', async () => {
  const foreign = `select relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where nspname in ('public', 'graphile_worker') and relkind in ('r', 'v', 'S')
      and pg_get_userbyid(relowner) <> current_user`
  await migrate(server.superuserUrl)
  const before = await standTestPlatform(server.superuserUrl)
  const name = before.world.region.organizationName
  await before.close()
  expect((await ask(server.url, foreign)).length).toBeGreaterThan(50)
  await server.stop()
  server = await startEmbedded({ dataFolder, settings, durable: false })
  expect(await ask(server.url, foreign)).toEqual([])
  expect(await migrate(server.url)).toEqual([])
  const after = await standTestPlatform(server.url, { world: false })
  const units = await after.db.selectFrom('organization').select('name').execute()
  expect(units.map((unit) => unit.name)).toContain(name)
  await after.close()
  // What a coming migration does.
  await ask(server.url, 'alter table organization add column tried integer')
})

it('leaves nothing in the folder that others may read', () => {
  const secrets = readdirSync(dataFolder).filter((name) => name !== 'cluster')
  expect(secrets).toContain('platform-password')
  for (const name of secrets) expect([name, statSync(join(dataFolder, name)).mode & 0o077]).toEqual([name, 0])
  expect(statSync(placesIn(dataFolder).cluster).mode & 0o777).toBe(0o700)
})
