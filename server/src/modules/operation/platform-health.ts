import { sql } from 'kysely'
import { faultCounts } from '#platform/faults'
import type { Finding, HealthPart } from '#platform/health/health-part'
import { countJobs } from '#platform/jobs/job-counts.store'

/** Milliseconds within which a database answers that is well. */
const PROMPT = 200
/** Jobs that may wait while nothing is wrong, such as after many photos. */
const QUEUE = 200
const GB = 1024 ** 3

const database: HealthPart = {
  name: 'database',
  async read(db) {
    const before = performance.now()
    await sql`select 1`.execute(db)
    const ms = Math.ceil(performance.now() - before)
    return {
      light: ms < PROMPT ? 'green' : 'yellow',
      code: ms < PROMPT ? 'database-prompt' : 'database-slow',
      params: { ms },
    }
  },
}

const lightOf = { enough: 'green', low: 'yellow', full: 'red' } as const

const disk: HealthPart = {
  name: 'disk',
  async read(_, platform): Promise<Finding> {
    const state = await platform.disk.measure()
    const [least] = [...platform.disk.spaces()].sort((a, b) => a.free - b.free)
    const gigabytes = (bytes = 0) => (bytes / GB).toFixed(1)
    const params = { free: gigabytes(least?.free), size: gigabytes(least?.size) }
    return { light: lightOf[state], code: `disk-${state}`, params }
  },
}

const jobs: HealthPart = {
  name: 'jobs',
  async read(db) {
    const { waiting, failed } = await countJobs(db)
    if (failed > 0) return { light: 'red', code: 'jobs-failed', params: { failed } }
    return {
      light: waiting > QUEUE ? 'yellow' : 'green',
      code: waiting > QUEUE ? 'jobs-late' : 'jobs-prompt',
      params: { waiting },
    }
  },
}

const faults: HealthPart = {
  name: 'faults',
  async read() {
    const count = [...faultCounts().values()].reduce((sum, one) => sum + one, 0)
    return {
      light: count > 0 ? 'yellow' : 'green',
      code: count > 0 ? 'faults-noted' : 'no-faults',
      params: { count },
    }
  },
}

export const platformHealth = [database, disk, jobs, faults]
