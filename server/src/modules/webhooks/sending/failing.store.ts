import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'

type Db = Kysely<Database>

export async function noteArrived(db: Db, id: string): Promise<void> {
  await sql`update webhook set failing_since = null where id = ${id} and failing_since is not null`.execute(
    db,
  )
}

/** Notes that something did not arrive; true where nothing has since before a moment, and it is given up now. */
export async function noteFailing(db: Db, id: string, now: Date, before: Date): Promise<boolean> {
  const { rows } = await sql<{ given: boolean }>`
    update webhook set failing_since = coalesce(failing_since, ${now}),
      off_at = case when failing_since < ${before} then coalesce(off_at, ${now}) else off_at end,
      off_why = case when failing_since < ${before} then coalesce(off_why, 'failing') else off_why end
    where id = ${id} and off_at is null returning off_at is not null as given`.execute(db)
  return rows[0]?.given ?? false
}
