import type { Config } from '#platform/config'
import { inTransaction } from '#platform/database/database'
import { defineJob } from '#platform/jobs/job'
import { startTurns, type Turns } from '#platform/jobs/turns'
import { defineModule } from '#platform/module'
import { retentionKinds } from '#platform/retention/retention-kind'
import { writeRefusals } from './refusal.store.ts'
import { noteRetention } from './retention.store.ts'
import { chainEnd, sealAll } from './seal.store.ts'
import { trailRetention } from './trail.retention.ts'

export { countRefusal, type Refusal, writeRefusals } from './refusal.store.ts'
export { sealAll } from './seal.store.ts'
export { type KnownEnd, type TrailVerification, verifyTrail } from './verify-trail.ts'

// How long an entry may wait for its place in the chain at most; a few together cost little more than one.
const EVERY = 5000
const PAUSE = 1000
const running = new WeakMap<Config, Turns>()

/** Every night: the end of the chain is told outside the database. */
const tellEnd = defineJob(
  'audit.tell-end',
  async (_: unknown, { db }) => {
    await sealAll(db)
    const { seq, digest } = await chainEnd(db)
    process.stderr.write(`audit: ${seq}:${digest.toString('hex')}\n`)
  },
  { cron: '7 20 * * *', whenFull: true },
)

/** The audit trail: sealed in the background, shortened at the end of its time, verified whenever asked. Knows no noun. */
export const auditTrail = defineModule({
  name: 'audit-trail',
  endpoints: [],
  jobs: [tellEnd],
  contributes: [retentionKinds.of(trailRetention)],
  async mount(app, platform) {
    // Looking writes too.
    app.addHook('onResponse', async () => running.get(platform.config)?.poke())
  },
  async begin({ db, config, clock }) {
    await inTransaction(db, (trx) => noteRetention(trx, config.auditMonths, clock()))
    running.set(
      config,
      startTurns({
        name: 'audit',
        every: EVERY,
        pause: PAUSE,
        async turn() {
          await writeRefusals(db, clock())
          await sealAll(db)
        },
      }),
    )
  },
  async end({ config }) {
    await running.get(config)?.stop()
  },
})
