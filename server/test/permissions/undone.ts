import { sql } from 'kysely'
import type { TestPlatform } from '../platform.ts'

/** Tables in which every write leaves something with its last: the answer under its key, or a person. */
const last = ['idempotent_reply', 'person', 'role_seat']

/**
 * From now on the database undoes every write that would have been carried out, at its commit, and says its disk is full:
 * so that whoever may do something can be told from whoever may not without anything being done.
 */
export async function undoWhatIsWritten({ db }: TestPlatform): Promise<void> {
  await sql`create function undo() returns trigger language plpgsql as
    $$ begin raise exception 'undone' using errcode = '53100'; end $$`.execute(db)
  for (const table of last)
    await sql`create constraint trigger undone after insert or update or delete on ${sql.table(table)}
      deferrable initially deferred for each row execute function undo()`.execute(db)
}

/** The status of what would have been carried out; the disk itself is never full here. */
export const UNDONE = 507
/** The status of what cannot be answered now, such as one list too many taken away at once. */
export const LATER = 503
