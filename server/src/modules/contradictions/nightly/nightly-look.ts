import { tell } from '#engines/notifications/index'
import { dayOf } from '#platform/clock'
import { inTransaction } from '#platform/database/database'
import { noteFault } from '#platform/faults'
import { defineJob } from '#platform/jobs/job'
import type { Platform } from '#platform/platform'
import { lookOver } from '../look-over.ts'
import { yearSource } from '../year.source.ts'
import { findLookedOver, keepCount } from './count.store.ts'
import { FOUND, type Found } from './tell-found.ts'

type Beginning = Pick<Platform, 'db' | 'clock'>

/** Looks over the figures of a unit and year, keeps how many contradict each other, and has those told who answer. */
async function lookAt({ db, clock }: Beginning, organizationId: number, year: number): Promise<void> {
  const now = clock()
  const subject = { kind: yearSource.kind, id: `${organizationId}-${year}` }
  const set = await yearSource.read(db, subject.id, now)
  if (!set) return
  const items = await lookOver(db, subject, { set, now })
  const of = (severity: string) => items.filter((one) => one.severity === severity)
  const [errors, warnings] = [of('error'), of('warning')]
  const unexplained = [...errors, ...warnings].filter(({ answer }) => answer === null).length
  await inTransaction(db, async (trx) => {
    const before = await keepCount(trx, {
      ...{ organizationId, year, figures: set.figures.length, unexplained, lookedAt: now },
      ...{ errors: errors.length, warnings: warnings.length },
    })
    if (unexplained <= before) return
    const found: Found = { organizationId, year, count: unexplained }
    await tell(trx, FOUND, { actor: { id: null, name: '' }, at: now }, found)
  })
}

/** All units of region, leagues and banners, this year and the last; what fails at one of them stops no other. */
export async function lookAtAll(platform: Beginning): Promise<void> {
  const year = Number(dayOf(platform.clock()).slice(0, 4))
  for (const organizationId of await findLookedOver(platform.db))
    for (const each of [year - 1, year])
      try {
        await lookAt(platform, organizationId, each)
      } catch (error) {
        noteFault('contradictions', error)
      }
}

/** Every night at 02:41 of the region. */
export const nightlyLook = defineJob(
  'contradictions.nightly',
  (_: unknown, platform) => lookAtAll(platform),
  { cron: '41 18 * * *' },
)
