import { getAuthTables } from 'better-auth/db'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildTestHouse, type TestHouse } from '#test/house'
import { standingOf } from './standing.ts'

let house: TestHouse
beforeAll(async () => {
  house = await buildTestHouse({ world: false })
})
afterAll(() => house.close())

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

// The library never migrates here: an update that asks for more must be met by a migration of ours.
it('finds every column the sign-in library writes in our own migration', async () => {
  const { rows } = await sql<{ place: string }>`
    select table_name || '.' || column_name as place from information_schema.columns
    where table_schema = 'public'`.execute(house.db)
  const present = new Set(rows.map((row) => row.place))
  const context = await standingOf(house.house).door.$context
  const wanted = Object.values(getAuthTables(context.options)).flatMap((table) =>
    Object.entries(table.fields).map(
      ([field, { fieldName }]) => `${snake(table.modelName)}.${snake(fieldName ?? field)}`,
    ),
  )
  expect(wanted.length).toBeGreaterThan(30)
  expect(wanted.filter((place) => !present.has(place))).toEqual([])
})
