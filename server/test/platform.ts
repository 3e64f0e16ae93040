import { standTestPlatform, type TestParts, type TestPlatform } from './stand-platform.ts'
import { createTestDatabase } from './test-database.ts'

export type { Client, Reply } from './client.ts'
export type { Seats, TestPlatform } from './stand-platform.ts'
export type { Place, World } from './world.ts'

/** The real app on a database of its own. */
export async function buildTestPlatform(parts: TestParts = {}): Promise<TestPlatform> {
  const database = await createTestDatabase()
  const platform = await standTestPlatform(database.url, parts)
  return {
    ...platform,
    async close() {
      await platform.close()
      await database.drop()
    },
  }
}
