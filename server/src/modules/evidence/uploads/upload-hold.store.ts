import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'

type Db = Kysely<Database>

/** For so long a node that says nothing more keeps others from an upload, in seconds; by the clock of the database. */
export const HOLD = 10

const until = sql`now() + make_interval(secs => ${sql.lit(HOLD)})`

/** Takes an upload for one request; where another has it, that one is told that somebody waits. */
export async function holdUpload(db: Db, id: string, holder: string): Promise<'held' | 'taken' | 'gone'> {
  const { rows } = await sql<{ held: boolean; there: boolean }>`
    with held as (
      update upload set holder = ${holder}, held_until = ${until}, wanted = false
      where id = ${id} and (holder is null or held_until < now()) returning id
    ), asked as (
      update upload set wanted = true where id = ${id} and not exists (select from held) returning id
    )
    select exists (select from held) as held, exists (select from asked) as there`.execute(db)
  if (rows[0]?.held) return 'held'
  return rows[0]?.there ? 'taken' : 'gone'
}

/** Goes on holding; undefined where it is lost, else whether somebody waits. */
export async function holdOn(db: Db, id: string, holder: string): Promise<boolean | undefined> {
  const { rows } = await sql<{ wanted: boolean }>`
    update upload set held_until = ${until} where id = ${id} and holder = ${holder} returning wanted`.execute(
    db,
  )
  return rows[0]?.wanted
}

export const letGo = (db: Db, id: string, holder: string): Promise<unknown> =>
  sql`update upload set holder = null, held_until = null where id = ${id} and holder = ${holder}`.execute(db)
