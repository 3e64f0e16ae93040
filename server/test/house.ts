import { standTestHouse, type TestHouse, type TestParts } from './stand-house.ts'
import { createTestDatabase } from './test-database.ts'

export type { Client, Reply } from './client.ts'
export type { Seats, TestHouse } from './stand-house.ts'
export type { Place, World } from './world.ts'

/** The real app on a database of its own. */
export async function buildTestHouse(parts: TestParts = {}): Promise<TestHouse> {
  const database = await createTestDatabase()
  const house = await standTestHouse(database.url, parts)
  return {
    ...house,
    async close() {
      await house.close()
      await database.drop()
    },
  }
}
