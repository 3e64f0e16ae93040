import { sql } from 'kysely'
import { defineJob } from '#platform/jobs/job'
import { defineModule } from '#platform/module'

/** A job that ends the whole process without warning, as one that runs out of memory does. */
const fatal = defineJob('fatal', async () => void process.kill(process.pid, 'SIGKILL'), {
  failed: async (payload: unknown, { db }) => {
    await sql`insert into told (what) values (${JSON.stringify(payload)})`.execute(db)
  },
})

export const fatalModule = defineModule({ name: 'fatal', endpoints: [], jobs: [fatal] })
