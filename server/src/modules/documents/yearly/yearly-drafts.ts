import { tell } from '#engines/notifications/index'
import { dayOf } from '#platform/clock'
import { inTransaction } from '#platform/database/database'
import { noteFault } from '#platform/faults'
import { defineJob } from '#platform/jobs/job'
import type { Platform } from '#platform/platform'
import { beginDocument } from '../begin/begin-document.ts'
import { templates } from '../templates.ts'
import { YEARLY, type YearlyNews } from './tell-yearly.ts'
import { claim, type DueDocument, findDue, noteDrafted } from './yearly.store.ts'

type Beginning = Pick<Platform, 'db' | 'clock'>

/** Nobody wrote it; it is the work of whoever wrote the one before. */
const nobody = { id: null, name: '', roles: [] }

async function draftNext({ db, clock }: Beginning, last: DueDocument, year: number): Promise<void> {
  const at = clock()
  const template = templates().find(({ code }) => code === last.template)
  if (!template) return
  const { organizationId, closedOn } = last
  const outcome = closedOn === null ? 'drafted' : 'closed'
  const seen = { organizationId, template: template.code, year }
  await inTransaction(db, async (trx) => {
    if (!(await claim(trx, { ...seen, documentId: null, outcome, at }))) return
    const by = { actor: nobody, at }
    if (outcome === 'closed') {
      await tell(trx, YEARLY, by, { id: last.id, year, closed: true } satisfies YearlyNews)
      return
    }
    const period = String(Number(last.period) + 1)
    const made = await beginDocument(trx, { template, organizationId, period, last }, by, last.recordedBy)
    await noteDrafted(trx, seen, made.id)
    await tell(trx, YEARLY, by, { id: made.id, year, closed: false } satisfies YearlyNews)
  })
}

/**
 * Begins what of yearly documents is to be begun in the year that runs in the region: whatever node does it, however
 * often, and however late. What fails for one unit stops no other and is tried again.
 */
export async function beginYearly(platform: Beginning): Promise<void> {
  const year = Number(dayOf(platform.clock()).slice(0, 4))
  const yearly = templates().filter(({ covers }) => covers === 'year')
  const due = await findDue(
    platform.db,
    year,
    yearly.map(({ code }) => code),
  )
  for (const last of due)
    try {
      await draftNext(platform, last, year)
    } catch (error) {
      noteFault('documents', error)
    }
}

/** A minute into every hour: the first hour of the year in the region has them, a platform that was off catches up. */
export const yearlyDrafts = defineJob('documents.yearly', (_: unknown, platform) => beginYearly(platform), {
  cron: '1 * * * *',
})
