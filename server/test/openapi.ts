import { systemClock } from '#platform/clock'
import { readConfig } from '#platform/config'
import { openDatabase } from '#platform/database/database'
import { openJobs } from '#platform/jobs/jobs'
import { openWorkers } from '#platform/workers/workers'
import { buildApp } from '../src/app.ts'

/** The interface description of the whole platform, built without touching a database. */
export async function describePlatform(): Promise<string> {
  const { db, pool, close } = openDatabase('postgres://nobody@127.0.0.1:1/none')
  const app = await buildApp({
    config: readConfig([], {}),
    db,
    clock: systemClock,
    jobs: openJobs(pool),
    workers: openWorkers(),
  })
  await app.ready()
  const { body } = await app.inject('/api/openapi.json')
  await app.close()
  await close()
  return `${JSON.stringify(JSON.parse(body), null, 1)}\n`
}
