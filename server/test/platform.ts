import { copyFile } from 'node:fs/promises'
import { inject } from 'vitest'
import { keysFor } from './nodes/keys-for.ts'
import { standTestPlatform, type TestParts, type TestPlatform } from './stand-platform.ts'
import { copyTemplate, createTestDatabase, nameOf, type TestDatabase } from './test-database.ts'
import type { World } from './world.ts'

export type { Client, Reply } from './client.ts'
export type { Seats, TestPlatform } from './stand-platform.ts'
export type { Place, World } from './world.ts'

/** The real app on a database of its own. */
export async function buildTestPlatform(parts: TestParts = {}): Promise<TestPlatform> {
  // What other modules write at their first start is theirs alone.
  const copied = parts.world !== false && !parts.modules
  const { world, ...database } = copied
    ? await createWorld(parts.clock ? LONG_AGO : 'now')
    : { ...(await createTestDatabase()), world: undefined }
  const platform = await standTestPlatform(database.url, parts, world)
  return {
    ...platform,
    async close() {
      await platform.close()
      await database.drop()
    },
  }
}

/** A migrated database after a first start, with the small world in it: to be copied, since every first start takes a second. */
interface Standing {
  url: string
  world: World
}

/** When the platform began where a test has a clock of its own: before whatever such a clock says. */
const LONG_AGO = '2015-01-01T00:00:00Z'
type Begun = typeof LONG_AGO | 'now'

const standing = new Map<Begun, Promise<Standing>>()

/** A database of one's own in which the platform has once begun and the small world stands. */
async function createWorld(begun: Begun): Promise<TestDatabase & { world: World }> {
  const template = standing.get(begun) ?? standOnce(begun)
  standing.set(begun, template)
  const { url, world } = await template
  const database = await copyTemplate(url)
  // Personal data of the template is sealed with keys of its own; whoever copies it needs them.
  await copyFile(keysFor(url), keysFor(database.url))
  return { ...database, world }
}

/** Each worker makes its own, and need not wait for another. It goes with the migrated one, by its name. */
async function standOnce(begun: Begun): Promise<Standing> {
  const template = inject('templateUrl')
  const { url } = await copyTemplate(template, nameOf(template))
  const platform = await standTestPlatform(url, begun === 'now' ? {} : { clock: () => new Date(begun) })
  const { world } = platform
  await platform.close()
  return { url, world }
}
