import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import { dayOf } from '#platform/clock'
import { inTransaction } from '#platform/database/database'
import { defineJob } from '#platform/jobs/job'
import type { Platform } from '#platform/platform'
import { endLeft } from '../following/end-left.ts'
import { dueOf } from '../sheets/board.store.ts'
import { tellOfSheets } from './sheet-news.ts'

type Db = Kysely<Database>

const nobody = { id: null, name: '' }

/** Notes for every sheet that it is time for which stage it has come to; what was noted before is not again. */
async function noteStages(trx: Db, now: Date) {
  const today = dayOf(now)
  const { rows } = await sql<{ collection: string; stage: 'soon' | 'overdue' }>`
    with open as (
      select s.id, s.collection_id, ${dueOf} as due, c.remind
      from collection_sheet s join collection c on c.id = s.collection_id
      where s.state in ('draft', 'returned') and ${dueOf} - c.remind <= ${today}::date
    ), staged as (
      select id, collection_id, case when due < ${today}::date then 'overdue' else 'soon' end as stage, due from open
    ), noted as (
      insert into collection_reminder (sheet_id, about, told_at)
      select id, stage || ' ' || due, ${now} from staged order by id
      on conflict do nothing returning sheet_id, split_part(about, ' ', 1) as stage
    )
    select distinct s.collection_id as collection, n.stage from noted n join collection_sheet s on s.id = n.sheet_id
    order by 1, 2`.execute(trx)
  return rows
}

/** Ends what nobody can answer any more, and has everybody told of what is due soon or late, each of it once. */
export const endAndRemind = ({ db, clock }: Platform): Promise<void> =>
  inTransaction(db, async (trx) => {
    const now = clock()
    // One node at a time: two would tell the same line twice.
    await sql`select pg_advisory_xact_lock(hashtext('collections reminded'))`.execute(trx)
    await endLeft(trx, now)
    for (const news of await noteStages(trx, now)) await tellOfSheets(trx, { actor: nobody, at: now }, news)
  })

/** Every hour, since the region's day does not begin with that of the clock jobs go by. */
export const watchSheets = defineJob(
  'collections.watch-days',
  (_: unknown, platform) => endAndRemind(platform),
  {
    cron: '23 * * * *',
  },
)
