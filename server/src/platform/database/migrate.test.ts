import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createEmptyDatabase, createTestDatabase, type TestDatabase } from '../../../test/test-database.ts'
import { migrate } from './migrate.ts'

let database: TestDatabase
let path: string
let folder: URL

beforeEach(async () => {
  database = await createEmptyDatabase()
  path = mkdtempSync(join(tmpdir(), 'medelge-migrate-'))
  folder = pathToFileURL(`${path}/`)
})
afterEach(async () => {
  await database.drop()
  rmSync(path, { recursive: true })
})

const put = (name: string, text: string) => writeFileSync(join(path, name), text)

async function tables() {
  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  const { rows } = await client.query(
    `select tablename as name from pg_tables where schemaname = 'public' order by 1`,
  )
  await client.end()
  return rows.map(({ name }) => name)
}

test('applies what is new, in order, once', async () => {
  put('0002-b.sql', 'create table b (a int references a)')
  put('0001-a.sql', 'create table a (id int primary key);\ninsert into a values (1);')
  expect(await migrate(database.url, folder)).toEqual(['0001-a.sql', '0002-b.sql'])
  expect(await migrate(database.url, folder)).toEqual([])
  put('0003-c.sql', 'create table c ()')
  expect(await migrate(database.url, folder)).toEqual(['0003-c.sql'])
  expect(await tables()).toEqual(['a', 'b', 'c', 'schema_migration'])
})

test('two starting at once take turns', async () => {
  put('0001-a.sql', 'create table a (); select pg_sleep(0.05)')
  const applied = await Promise.all([1, 2, 3].map(() => migrate(database.url, folder)))
  expect(applied.flat()).toEqual(['0001-a.sql'])
})

test('names file and line of a failure and keeps nothing of it', async () => {
  put('0001-a.sql', 'create table a ();\n-- 说明\ncreate table b ();\ncreate tabel c ();\n')
  await expect(migrate(database.url, folder)).rejects.toMatchObject({
    code: 'failed_migration',
    sentence: expect.stringMatching(/0001-a\.sql.*4.*tabel/),
  })
  expect(await tables()).toEqual(['schema_migration'])
})

test('refuses a database prepared by a newer version, and a changed file', async () => {
  put('0001-a.sql', 'create table a ()')
  put('0002-b.sql', 'create table b ()')
  await migrate(database.url, folder)
  rmSync(join(path, '0002-b.sql'))
  await expect(migrate(database.url, folder)).rejects.toMatchObject({ code: 'newer_schema' })
  put('0002-b.sql', 'create table other ()')
  await expect(migrate(database.url, folder)).rejects.toMatchObject({ code: 'changed_migration' })
})

test('says which server does not answer, without its password', async () => {
  const url = Object.assign(new URL(database.url), { password: 'wrong-secret' })
  await expect(migrate(url.href, folder)).rejects.toMatchObject({
    code: 'database_unreachable',
    message: expect.not.stringContaining('wrong-secret'),
  })
})

test('refuses a database that knows ASCII alone, in which no Chinese word would be found', async () => {
  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  const name = `${new URL(database.url).pathname.slice(1)}_ascii`
  await client.query(
    `create database ${name} template template0 locale_provider libc lc_collate 'C' lc_ctype 'C'`,
  )
  const url = Object.assign(new URL(database.url), { pathname: name }).href
  await expect(migrate(url, folder)).rejects.toMatchObject({ code: 'database_letters' })
  await client.query(`drop database ${name}`)
  await client.end()
})

test('every test starts from a copy of the whole schema', async () => {
  const copy = await createTestDatabase()
  expect(await migrate(copy.url)).toEqual([])
  const names = readdirSync(new URL('../../../migrations/', import.meta.url))
  expect(names.length).toBeGreaterThan(0)
  await copy.drop()
})
