import type { FastifyInstance } from 'fastify'
import { type Clock, systemClock } from '#platform/clock'
import type { Config } from '#platform/config'
import { backgroundLimits, type Limits, openDatabase } from '#platform/database/database'
import { openReplica } from '#platform/database/replica'
import { openDisk } from '#platform/disk/disk'
import type { MeasureSpace } from '#platform/disk/space'
import { collectContributions } from '#platform/extension-point'
import { type DatabaseState, healthOver } from '#platform/http/health'
import { openJobs } from '#platform/jobs/jobs'
import { openMetrics } from '#platform/metrics/open-metrics'
import type { Module } from '#platform/module'
import type { EndpointPlatform, Platform } from '#platform/platform'
import { openKeyring } from '#platform/secrecy/open-keyring'
import { tellKeys } from '#platform/secrecy/tell-keys'
import { openTracing } from '#platform/tracing/open-tracing'
import { inSpan } from '#platform/tracing/tracing'
import { openWorkers } from '#platform/workers/workers'
import { buildApp } from './app.ts'
import { modules } from './modules.ts'

/** What is being answered has this long to be finished, in milliseconds. */
const GRACE = 2000

export interface RunningPlatform {
  platform: Platform
  /** The platform over the pool of the background, whose limits let long work end. */
  background: Platform
  app: FastifyInstance
  close(): Promise<void>
}

export interface BuildParts {
  clock?: Clock
  modules?: readonly Module[]
  /** Limits of the requests' pool that differ from the usual ones. */
  limits?: Partial<Limits>
  /** How the embedded database is; where there is none, others look after it. */
  databaseState?: () => DatabaseState
  /** The embedded database as superuser: for backups of the server as a whole, never for what people ask. */
  superuserUrl?: string
  /** What stands in for the system's word on disks. */
  measureSpace?: MeasureSpace
  /** Milliseconds between two times this node tells which keys it holds. */
  tellKeysEvery?: number
}

/** Puts a whole platform on a migrated database: pool, jobs, modules, routes. The caller listens or injects. */
export async function buildPlatform(
  config: Config,
  databaseUrl: string,
  parts: BuildParts = {},
): Promise<RunningPlatform> {
  const list: readonly Module[] = parts.modules ?? modules
  collectContributions(list)
  const tracing = await openTracing(config.traces)
  const requests = openDatabase(databaseUrl, parts.limits)
  const behind = openDatabase(databaseUrl, backgroundLimits)
  // Of its own, so that the platform can tell of its health also when all other connections are taken.
  const probe = openDatabase(databaseUrl, { max: 1, connect: 1500, statement: 1500 })
  const disk = openDisk(config, parts.measureSpace)
  const keyring = await openKeyring(config, behind.db)
  const silenceKeys = await tellKeys(keyring, probe.db, parts.tellKeysEvery)
  const inner: EndpointPlatform = {
    config,
    clock: parts.clock ?? systemClock,
    jobs: openJobs(behind.pool, () => disk.state() === 'full'),
    disk,
    keyring,
    workers: openWorkers(),
  }
  const shared = { ...inner, databaseUrl: parts.superuserUrl ?? databaseUrl }
  const { replica: asked } = config
  const replica = asked && openReplica(asked.url, asked.delay * 1000, probe.db)
  const platform: Platform = { ...shared, db: requests.db, replica }
  const background: Platform = { ...shared, db: behind.db }
  for (const module of list) await module.begin?.(background)
  const health = healthOver(probe.db, parts.databaseState)
  const metrics = openMetrics({
    ...health,
    ...{ db: probe.db, disk: inner.disk, clock: inner.clock, replicaAge: () => replica?.age() },
    pools: { requests: requests.pool, background: behind.pool },
  })
  const app = await buildApp(platform, list, health, metrics)
  await app.ready()
  const jobs = list.flatMap((module) => module.jobs ?? [])
  await platform.jobs.start(
    jobs.map(({ run, failed, ...job }) => ({
      ...job,
      run: (payload) => inSpan({ name: job.name, kind: 'job' }, () => run(payload as never, background)),
      ...(failed && { failed: (payload) => failed(payload as never, background) }),
    })),
  )
  return {
    platform,
    background,
    app,
    async close() {
      // A connection left open, or an upload under way, would keep the platform from ever closing.
      const cut = setTimeout(() => {
        app.server.closeAllConnections()
        platform.workers.close()
      }, GRACE)
      await app.close()
      clearTimeout(cut)
      // A job that waits for a reading would be waited for in turn.
      platform.workers.close()
      await platform.jobs.stop()
      for (const module of [...list].reverse()) await module.end?.(background)
      await replica?.close()
      await silenceKeys()
      await Promise.all([requests, behind, probe].map((open) => open.close()))
      await tracing.close()
    },
  }
}
