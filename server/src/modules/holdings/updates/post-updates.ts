import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { type NewEntry, postEntries } from '#modules/figures'
import { dayOf } from '#platform/clock'
import { inTransaction } from '#platform/database/database'
import { PlatformError } from '#platform/errors'
import { defineJob } from '#platform/jobs/job'
import { sentence } from '#platform/locale'
import type { Platform } from '#platform/platform'
import { idOfDay, UPDATES, UPDATES_KIND } from './posted-updates.ts'
import { claimDay, countChanges, findDue } from './update-day.store.ts'

/** Days that are looked through before others have their turn. */
const AT_ONCE = 366

type Counted = Awaited<ReturnType<typeof countChanges>>

const entryOf = ({ unit, day, changes }: Counted[number], at: Date, adjustment?: string): NewEntry => ({
  source: { kind: UPDATES_KIND, id: idOfDay(unit, day), version: 1 },
  hosts: [unit],
  lines: [{ metric: UPDATES, audience: 'none', channel: 'none', day, amount: changes }],
  by: '',
  at,
  ...(adjustment === undefined ? {} : { adjustment }),
})

async function post(trx: Kysely<Database>, day: string, counted: Counted, at: Date, adjustment?: string) {
  const changes = counted.reduce((sum, one) => sum + one.changes, 0)
  if (!(await claimDay(trx, day, changes, at))) return
  await postEntries(
    trx,
    counted.map((one) => entryOf(one, at, adjustment)),
  )
}

/** Posts one day whole. A unit may have closed its books that early: then it is marked as entered afterwards. */
async function postDay({ db }: Platform, day: string, counted: Counted, at: Date): Promise<void> {
  try {
    await inTransaction(db, (trx) => post(trx, day, counted, at))
  } catch (error) {
    if (!(error instanceof PlatformError && error.code === 'PERIOD_CLOSED')) throw error
    const reason = sentence('zh-CN', 'held.afterwards')
    await inTransaction(db, (trx) => post(trx, day, counted, at, reason))
  }
}

/**
 * Half an hour after midnight in the region the changes of the day that is over become one entry of each unit that had
 * some: a save writes nothing for it, and whatever began before midnight has been written. Days on which the platform
 * was off follow.
 */
export const postUpdates = defineJob(
  'holdings.post-updates',
  async (_: unknown, platform) => {
    const { db, clock, jobs } = platform
    const now = clock()
    const due = await findDue(db, dayOf(now), AT_ONCE)
    if (!due) return
    const counted = await countChanges(db, due)
    // Of days without a change only the last is noted: from there on it goes on.
    for (const day of new Set([...counted.map((one) => one.day), due.to]))
      await postDay(
        platform,
        day,
        counted.filter((one) => one.day === day),
        now,
      )
    if (due.more) await jobs.add(db, postUpdates, {})
  },
  { cron: '35 16 * * *' },
)
