import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Role } from '#platform/actor'
import type { Config } from '#platform/config'
import { type Client, clientOf } from '../client.ts'
import { standTestPlatform, type TestPlatform } from '../stand-platform.ts'
import { createTestDatabase } from '../test-database.ts'

export interface TwoNodes {
  a: TestPlatform
  b: TestPlatform
  /** One person signed in by one session, as both nodes see them. */
  as(role: Role, organizationId: number): Promise<[Client, Client]>
  close(): Promise<void>
}

/** Two whole platforms on one database and one secret, each with a data folder of its own, as on two machines. */
export async function standNodes(change: Partial<Config> = {}): Promise<TwoNodes> {
  const database = await createTestDatabase()
  const config = { ...change, databaseUrl: database.url }
  const a = await standTestPlatform(database.url, { config })
  const data = await mkdtemp(join(tmpdir(), 'medelge-second-'))
  await copyFile(join(a.platform.config.data, 'secret'), join(data, 'secret'))
  const b = await standTestPlatform(database.url, { config: { ...config, data }, world: false })
  return {
    a,
    b,
    async as(role, organizationId) {
      const here = await a.as(role, organizationId)
      const { personId: id, account, cookie } = here
      return [here, clientOf(b.app, { id, account, cookie })]
    },
    async close() {
      await Promise.all([a.close(), b.close()])
      await rm(data, { recursive: true, force: true })
      await database.drop()
    },
  }
}
