import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import pg from 'pg'
import { expect, it } from 'vitest'
import { openDatabase } from '#platform/database/database'
import { createTestDatabase } from '#test/test-database'
import { buildWorld } from '#test/world'
import { emailOf, isAccount, normalAccount } from './account.ts'

it('makes a name plain once and for all', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (typed) => {
      const account = normalAccount(typed)
      expect(normalAccount(account)).toBe(account)
      expect(normalAccount(` ${typed}\u200b`)).toBe(account)
      if (isAccount(account)) expect(account).toMatch(/^[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]*$/u)
    }),
  )
})

it('finds the one address of an account however a provider writes its name', () => {
  for (const typed of ['narisu', ' Ｎａｒｉｓｕ\u200b', 'NARISU\n'])
    expect(emailOf(typed)).toBe('narisu@person.invalid')
  expect(emailOf('王')).toBe('%e7%8e%8b@person.invalid')
})

const migration = new URL('../../../migrations/0024-account-names.sql', import.meta.url)

it('rewrites names kept in another form, keeps them apart, and says so', async () => {
  const database = await createTestDatabase()
  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  const said: string[] = []
  client.on('notice', ({ message }) => said.push(message ?? ''))
  const { db, close } = openDatabase(database.url)
  const { banner } = await buildWorld(db)
  await close()
  const people = ['ｔｕｙａ', 'tuya', 'ｂａｙａｒ', 'ｂａｙａｒ１', '王秀兰', 'ｗáng']
  for (const [position, account] of people.entries())
    await client.query(
      `insert into person (account, name, email, organization_id, created_at)
       values ($1, '某人', $2, $3, now() + make_interval(secs => $4))`,
      [account, `${position}@person.invalid`, banner.organizationId, position],
    )
  await client.query(readFileSync(migration, 'utf8'))
  const { rows } = await client.query<{ account: string; email: string }>(
    'select account, email from person order by created_at',
  )
  expect(rows.map(({ account }) => account)).toEqual(['tuya-2', 'tuya', 'bayar', 'bayar1', '王秀兰', 'wáng'])
  for (const position of [0, 2, 3, 5])
    expect(rows[position]?.email).toBe(emailOf(rows[position]?.account ?? ''))
  expect(said[0]).toBe('The account name "ｔｕｙａ" is kept as "tuya-2" from now on')
  await client.end()
  await database.drop()
})
