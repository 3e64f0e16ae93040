import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { beginSession, insertPerson, insertRole } from '#modules/people'
import type { Role } from '#platform/actor'
import type { Config } from '#platform/config'
import type { Platform } from '#platform/platform'
import { type BuildParts, buildPlatform } from '../src/build-platform.ts'
import { type Client, clientOf } from './client.ts'
import { keysFor } from './nodes/keys-for.ts'
import { buildWorld, type World } from './world.ts'

/** A role and where it is held; `as` takes any number of them one after the other. */
export type Seats = (Role | number)[]

export interface TestPlatform {
  app: FastifyInstance
  platform: Platform
  /** As jobs and the start see it. */
  background: Platform
  db: Platform['db']
  world: World
  /** Nobody: no session cookie. */
  anonymous: Client
  /** A new person with these roles, signed in by a real session: `as('checker', leagueId, 'leader', regionId)`. */
  as(role: Role, organizationId: number, ...more: Seats): Promise<Client>
  close(): Promise<void>
}

const testConfig = (data: string, keys: string, change: Partial<Config>): Config => ({
  data,
  keys,
  host: '127.0.0.1',
  port: 0,
  url: 'http://127.0.0.1',
  prefix: '',
  trustedProxies: ['loopback'],
  databaseUrl: undefined,
  replica: undefined,
  empty: true,
  json: false,
  help: false,
  s3: undefined,
  oidc: undefined,
  passwords: { least: 8, kinds: 0, history: 5, days: 0 },
  idleMinutes: 0,
  secondFactor: [],
  sessions: 10,
  requestLimit: 1_000_000,
  mail: 'log',
  uploadFiles: 1_000_000,
  uploadMegabytes: 1_000_000,
  auditMonths: 36,
  backup: undefined,
  backupKeep: 14,
  walArchive: undefined,
  backupKeys: true,
  disk: { warn: 0, stop: 0 },
  metricsToken: undefined,
  webhooks: 'public',
  traces: undefined,
  log: { level: 'error', file: undefined },
  ...change,
})

export interface TestParts extends BuildParts {
  config?: Partial<Config>
  world?: boolean
}

/** The real app on a migrated database, with a small believable world in it unless left out or there already. */
export async function standTestPlatform(
  databaseUrl: string,
  parts: TestParts = {},
  there?: World,
): Promise<TestPlatform> {
  const data = await mkdtemp(join(tmpdir(), 'medelge-platform-'))
  const { config = {}, world: _, ...rest } = parts
  const running = await buildPlatform(testConfig(data, keysFor(databaseUrl), config), databaseUrl, rest)
  const { platform, background, app } = running
  const world = there ?? (parts.world === false ? ({} as World) : await buildWorld(platform.db))
  return {
    app,
    platform,
    background,
    db: platform.db,
    world,
    anonymous: clientOf(app),
    async as(role, organizationId, ...more) {
      const account = `p${randomUUID().slice(0, 12)}`
      const person = { account, name: '乌兰', organizationId, passwordHash: '00:00' }
      const id = await platform.db.transaction().execute(async (trx) => {
        const made = (await insertPerson(trx, person)) as string
        const seats: Seats = [role, organizationId, ...more]
        for (let position = 0; position < seats.length; position += 2)
          await insertRole(trx, {
            personId: made,
            role: seats[position] as Role,
            organizationId: seats[position + 1] as number,
          })
        return made
      })
      return clientOf(app, { id, account, cookie: await beginSession(platform, id) })
    },
    async close() {
      await running.close()
      await rm(data, { recursive: true, force: true })
    },
  }
}
