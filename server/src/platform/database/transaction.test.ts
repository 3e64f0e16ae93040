import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '#test/test-database'
import { countStatements } from './count-statements.fixture.ts'
import { inTransaction, type OpenDatabase, openDatabase } from './database.ts'
import { executePrepared } from './prepared.ts'
import { takesLock, writeLater, writeWithLate } from './transaction.ts'

let database: TestDatabase
let open: OpenDatabase
let counter: ReturnType<typeof countStatements>

beforeAll(async () => {
  counter = countStatements()
  database = await createTestDatabase()
  open = openDatabase(database.url, { max: 2 })
  await sql`create table kept (what text, place int generated always as identity)`.execute(open.db)
})
afterAll(async () => {
  counter.stop()
  await open.close()
  await database.drop()
})
beforeEach(async () => {
  await sql`truncate kept restart identity`.execute(open.db)
})

const keep = (what: string) => sql`insert into kept (what) values (${what})`
const kept = async (db = open.db) =>
  (await sql<{ what: string }>`select what from kept order by place`.execute(db)).rows.map(({ what }) => what)

it('writes what waits in one statement at the end', async () => {
  const [, sent] = await counter.during(() =>
    inTransaction(open.db, async (trx) => {
      await writeLater(trx, 'one', keep('a'))
      await writeLater(trx, 'other', keep('b'))
    }),
  )
  expect(sent).toHaveLength(3)
  expect((await kept()).sort()).toEqual(['a', 'b'])
})

it('shows what waits to whatever is asked next, also by several at once', async () => {
  await inTransaction(open.db, async (trx) => {
    await writeLater(trx, 'one', keep('a'))
    expect(await Promise.all([kept(trx), kept(trx)])).toEqual([['a'], ['a']])
    await writeLater(trx, 'one', keep('b'))
    await writeLater(trx, 'one', keep('c'))
    expect(await kept(trx)).toEqual(['a', 'b', 'c'])
  })
})

it('writes what waits together with the last, and answers that', async () => {
  const [rows, sent] = await counter.during(() =>
    inTransaction(open.db, async (trx) => {
      await writeLater(trx, 'one', keep('a'))
      return writeWithLate<{ what: string }>(trx, sql`insert into kept (what) values ('b') returning what`)
    }),
  )
  expect(rows).toEqual([{ what: 'b' }])
  expect(sent).toHaveLength(3)
})

it('leaves nothing of what failed, and tells of what could not be written', async () => {
  const fails = (work: Parameters<typeof inTransaction<void>>[1]) =>
    expect(inTransaction(open.db, work)).rejects
  await fails(async (trx) => {
    await writeLater(trx, 'one', keep('a'))
    throw new Error('no')
  }).toThrow('no')
  await fails((trx) => writeLater(trx, 'one', sql`insert into kept (nowhere) values (1)`)).toThrow('nowhere')
  expect(await kept()).toEqual([])
})

it('writes at once where no transaction is open', async () => {
  await writeLater(open.db, 'one', keep('a'))
  expect(await kept()).toEqual(['a'])
  expect([takesLock(open.db, 'x'), takesLock(open.db, 'x')]).toEqual([true, true])
})

it('takes a lock once in a transaction', async () => {
  const once = () => inTransaction(open.db, async (trx) => [takesLock(trx, 'x'), takesLock(trx, 'x')])
  expect(await once()).toEqual([true, false])
  expect(await once()).toEqual([true, false])
})

it('keeps statements of transactions by name, and of the others those that say so', async () => {
  const one = openDatabase(database.url, { max: 1 })
  const names = () =>
    inTransaction(one.db, async (trx) => {
      const { rows } = await sql<{ statement: string }>`select statement from pg_prepared_statements`.execute(
        trx,
      )
      return rows.map(({ statement }) => statement)
    })
  await names()
  await sql`select 'planned each time'`.execute(one.db)
  await executePrepared(one.db, sql`select 'planned once'`)
  const held = await names()
  await one.close()
  expect(held).toContain('select statement from pg_prepared_statements')
  expect(held).toContain("select 'planned once'")
  expect(held).not.toContain("select 'planned each time'")
})

it('plans statements of writes once, and of reads by what they ask', async () => {
  const mode = async (db: typeof open.db) =>
    (await sql<{ planCacheMode: string }>`show plan_cache_mode`.execute(db)).rows[0]?.planCacheMode
  expect(await inTransaction(open.db, mode)).toBe('force_generic_plan')
  expect(await inTransaction(open.db, mode, { readOnly: true })).toBe('auto')
  expect(await mode(open.db)).toBe('auto')
})

it('asks anew what a newer version added a column under', async () => {
  const all = () => inTransaction(open.db, (trx) => sql`select * from kept`.execute(trx))
  await inTransaction(open.db, async (trx) => void (await keep('a').execute(trx)))
  await all()
  await sql`alter table kept add column more int`.execute(open.db)
  expect((await all()).rows).toEqual([{ what: 'a', place: 1, more: null }])
})
