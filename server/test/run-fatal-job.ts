import { sql } from 'kysely'
import { defineJob } from '#house/job'
import { defineModule } from '#house/module'
import { modules } from '../src/modules.ts'
import { standTestHouse } from './stand-house.ts'

// Run by a test: a house with a job that ends the whole process, as one that runs out of memory does.
const [databaseUrl = ''] = process.argv.slice(2)

const fatal = defineJob('fatal', async () => void process.kill(process.pid, 'SIGKILL'), {
  failed: async (payload: unknown, { db }) => {
    await sql`insert into told (what) values (${JSON.stringify(payload)})`.execute(db)
  },
})

await standTestHouse(databaseUrl, {
  modules: [...modules, defineModule({ name: 'fatal', deeds: [], jobs: [fatal] })],
  world: false,
})
process.stdout.write('standing\n')
