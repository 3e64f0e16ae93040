import { getAuthTables } from 'better-auth/db'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildTestPlatform, type TestPlatform } from '#test/platform'
import { authRuntimeOf } from './auth-runtime.ts'

let platform: TestPlatform
beforeAll(async () => {
  platform = await buildTestPlatform({ world: false })
})
afterAll(() => platform.close())

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

// The library never migrates here: an update that asks for more must be met by a migration of ours.
it('finds every column the sign-in library writes in our own migration', async () => {
  const { rows } = await sql<{ place: string }>`
    select table_name || '.' || column_name as place from information_schema.columns
    where table_schema = 'public'`.execute(platform.db)
  const present = new Set(rows.map((row) => row.place))
  const context = await authRuntimeOf(platform.platform).auth.$context
  const wanted = Object.values(getAuthTables(context.options)).flatMap((table) =>
    Object.entries(table.fields).map(
      ([field, { fieldName }]) => `${snake(table.modelName)}.${snake(fieldName ?? field)}`,
    ),
  )
  expect(wanted.length).toBeGreaterThan(30)
  expect(wanted.filter((place) => !present.has(place))).toEqual([])
})
