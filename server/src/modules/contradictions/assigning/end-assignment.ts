import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { tell } from '#engines/notifications/index'
import type { Actor } from '#platform/actor'
import type { Subject } from '../subject.ts'
import { type AssignmentRow, endAssignments, findOpen } from './assignment.store.ts'
import type { AssignmentEnd } from './assignment.table.ts'
import { ASSIGNMENT, type AssignmentNews } from './tell-assignment.ts'

type Db = Kysely<Database>

interface Ending {
  ended: AssignmentEnd
  actor: Pick<Actor, 'id' | 'name'>
  at: Date
}

/** Ends what was asked of people, and has told whom it concerns. */
export async function endAll(trx: Db, ids: readonly string[], { ended, actor, at }: Ending) {
  const rows = await endAssignments(trx, ids, { ended, at })
  for (const { id } of rows)
    await tell(trx, ASSIGNMENT, { actor, at }, { id, step: ended } satisfies AssignmentNews)
  return rows
}

/** Once somebody answered, be it another than who was asked, nobody is asked any more. */
export async function endAnswered(
  trx: Db,
  subject: Subject,
  { matter, actor, at }: { matter: string; actor: Actor; at: Date },
): Promise<AssignmentRow | undefined> {
  const open = await findOpen(trx, subject, matter)
  return open && (await endAll(trx, [open.id], { ended: 'answered', actor, at }))[0]
}
