import { systemClock } from '#platform/clock'
import { readConfig } from '#platform/config'
import { openDatabase } from '#platform/database/database'
import { openDisk } from '#platform/disk/disk'
import { openJobs } from '#platform/jobs/jobs'
import { keyringOver } from '#platform/secrecy/keyring'
import { openWorkers } from '#platform/workers/workers'
import { buildApp } from '../src/app.ts'

/** The interface description of the whole platform as it is served, built without touching a database. */
export async function describeWhole(): Promise<string> {
  const { db, pool, close } = openDatabase('postgres://nobody@127.0.0.1:1/none')
  const config = readConfig([], {})
  const app = await buildApp({
    config,
    db,
    databaseUrl: '',
    clock: systemClock,
    jobs: openJobs(pool, () => false),
    disk: openDisk(config),
    keyring: keyringOver(config.keys, [], ''),
    workers: openWorkers(),
  })
  await app.ready()
  const { body } = await app.inject('/api/openapi.json')
  await app.close()
  await close()
  return body
}

/** The same as it is written down: without examples, which have a file of their own and promise nothing. */
export async function describePlatform(): Promise<string> {
  const plain = JSON.parse(await describeWhole(), (_, one) =>
    one?.schema && 'example' in one ? { schema: one.schema } : one,
  )
  return `${JSON.stringify(plain, null, 1)}\n`
}
