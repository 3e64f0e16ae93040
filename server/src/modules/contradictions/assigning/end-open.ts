import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { chainOf } from '#modules/organizations'
import { inTransaction } from '#platform/database/database'
import { noteFault } from '#platform/faults'
import { defineJob } from '#platform/jobs/job'
import type { Platform } from '#platform/platform'
import { findingsOf, sourceOf } from '../look-over.ts'
import { findAble } from './assignee.store.ts'
import { type AssignmentRow, findAllOpen } from './assignment.store.ts'
import { endAll } from './end-assignment.ts'

type Beginning = Pick<Platform, 'db' | 'clock'>

/** Of one subject those whose matter no longer stands, and those whose person may answer there no more. */
async function endingOf(db: Kysely<Database>, open: readonly AssignmentRow[], now: Date) {
  const [{ subjectKind, subjectId, organizationId }] = open as [AssignmentRow]
  const set = await sourceOf(subjectKind)?.read(db, subjectId, now)
  const standing = new Set(set ? findingsOf(set, now).map(({ matter }) => matter) : [])
  const able = await findAble(
    db,
    await chainOf(db, organizationId),
    open.map(({ personId }) => personId),
  )
  return {
    gone: open.filter(({ matter }) => !standing.has(matter)),
    lapsed: open.filter(({ matter, personId }) => standing.has(matter) && !able.has(personId)),
  }
}

async function endSome({ db, clock }: Beginning, open: readonly AssignmentRow[]): Promise<void> {
  const at = clock()
  const ending = await endingOf(db, open, at)
  const nobody = { id: null, name: '' }
  await inTransaction(db, async (trx) => {
    for (const ended of ['gone', 'lapsed'] as const)
      await endAll(
        trx,
        ending[ended].map(({ id }) => id),
        { ended, actor: nobody, at },
      )
  })
}

/** Looks whether what is asked of people still stands, and whether they can still answer; one subject that fails stops no other. */
export async function endAllOpen(platform: Beginning): Promise<void> {
  const open = new Map<string, AssignmentRow[]>()
  for (const row of await findAllOpen(platform.db)) {
    const subject = `${row.subjectKind} ${row.subjectId}`
    open.set(subject, [...(open.get(subject) ?? []), row])
  }
  for (const rows of open.values())
    try {
      await endSome(platform, rows)
    } catch (error) {
      noteFault('contradictions', error)
    }
}

/** Once an hour. */
export const endOpen = defineJob('contradictions.end-open', (_: unknown, platform) => endAllOpen(platform), {
  cron: '17 * * * *',
})
