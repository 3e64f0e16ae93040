import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { inTransaction } from '#platform/database/database'
import { defineJob } from '#platform/jobs/job'
import type { Platform } from '#platform/platform'
import { holdRules, readVersions } from '../crosswalk/crosswalk-rule.store.ts'
import { feedOf } from '../explaining/record-feed.ts'
import { findActiveLines } from './active-lines.store.ts'
import { countAnew } from './count-anew.ts'
import { endStep, lockRecount, type Refusal, setState } from './recount.store.ts'

/** Records looked at in one transaction: some seconds of work, for which whoever corrects one of them waits. */
const BATCH = 200

export interface Step {
  id: number
  step: number
}

/**
 * Takes one step of a recount: counts its next records once more and queues the step behind it, all in one transaction.
 * Killed in it, nothing of it was done; begun again after it, there is nothing left to do. Answers whether more follows.
 */
export async function takeStep(
  trx: Kysely<Database>,
  { id, step }: Step,
  { now, batch = BATCH }: { now: Date; batch?: number },
): Promise<boolean> {
  const recount = await lockRecount(trx, id)
  if (recount?.state !== 'running' || recount.step !== step) return false
  await holdRules(trx)
  const feed = feedOf(recount.feed)
  const { since, reached } = recount
  const records = await feed.findCounted(trx, { since, after: reached, limit: batch, lock: true })
  const versions = await readVersions(trx, recount.feed)
  const active = await findActiveLines(
    trx,
    recount.feed,
    records.map((record) => record.id),
  )
  const refusals: Refusal[] = []
  let changed = 0
  for (const record of records) {
    const outcome = await countAnew(trx, { recount, record, versions, active: active.get(record.id), now })
    if (outcome === 'changed') changed += 1
    else if (outcome !== 'same') refusals.push(outcome)
  }
  const last = records.length < batch
  await endStep(trx, id, {
    ...{ reached: records.at(-1)?.id ?? null, looked: records.length, changed, refusals },
    endedAt: last ? now : null,
  })
  return !last
}

async function run({ id, step }: Step, platform: Platform): Promise<void> {
  await inTransaction(platform.db, async (trx) => {
    const more = await takeStep(trx, { id, step }, { now: platform.clock() })
    if (more) await platform.jobs.add(trx, recountStep, { id, step: step + 1 })
  })
}

async function failed({ id, step }: Step, platform: Platform): Promise<void> {
  await inTransaction(platform.db, async (trx) => {
    const recount = await lockRecount(trx, id)
    if (recount?.state === 'running' && recount.step === step) await setState(trx, id, 'failed')
  })
}

export const recountStep = defineJob('figures.recount', run, { attempts: 3, failed })
