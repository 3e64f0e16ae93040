import type { FastifyInstance } from 'fastify'
import { type Clock, systemClock } from '#house/clock'
import type { Config } from '#house/config'
import { openDatabase } from '#house/database'
import type { House } from '#house/house'
import { openJobs } from '#house/jobs'
import type { Module } from '#house/module'
import { buildApp } from './app.ts'
import { modules } from './modules.ts'

/** What is being answered has this long to be finished, in milliseconds. */
const GRACE = 2000

export interface StandingHouse {
  house: House
  app: FastifyInstance
  close(): Promise<void>
}

/** Puts a whole house on a migrated database: pool, jobs, modules, routes. The caller listens or injects. */
export async function buildHouse(
  config: Config,
  databaseUrl: string,
  parts: { clock?: Clock; modules?: readonly Module[] } = {},
): Promise<StandingHouse> {
  const list: readonly Module[] = parts.modules ?? modules
  const { db, pool, close } = openDatabase(databaseUrl)
  const house: House = { config, db, clock: parts.clock ?? systemClock, jobs: openJobs(pool) }
  for (const module of list) await module.begin?.(house)
  const app = await buildApp(house, list)
  await app.ready()
  const jobs = list.flatMap((module) => module.jobs ?? [])
  await house.jobs.start(
    jobs.map(({ name, cron, run }) => ({ name, cron, run: (payload) => run(payload as never, house) })),
  )
  return {
    house,
    app,
    async close() {
      // A connection left open, or an upload under way, would keep the house from ever closing.
      const cut = setTimeout(() => app.server.closeAllConnections(), GRACE)
      await app.close()
      clearTimeout(cut)
      await house.jobs.stop()
      for (const module of [...list].reverse()) await module.end?.(house)
      await close()
    },
  }
}
