import type { Kysely } from 'kysely'
import type { Database } from '#database'
import type { Actor } from '#platform/actor'
import { noteAct, noteLook } from '#platform/audit/note-act'
import { besideTransaction } from '#platform/database/database'
import { sentence } from '#platform/locale'

interface Asked {
  db: Kysely<Database>
  actor: Actor
  now: Date
}

// The trail is kept in the language of the office, whatever its reader speaks.
const subjectOf = (list: string) => ({ kind: 'list', id: list, name: sentence('zh-CN', `export.${list}`) })

/** The unit a list was asked of, under either name; without one, the actor's own. */
function unitOf(query: Record<string, unknown>): { organizationId?: number } {
  const unit = query.organizationId ?? query.organization
  return typeof unit === 'number' ? { organizationId: unit } : {}
}

/** Writes into the audit trail that a page of a list was looked at, and by which filter. */
export const noteListed = ({ db, actor, now }: Asked, list: string, filter: Record<string, unknown>) =>
  noteLook(db, actor, now, {
    kind: 'list.viewed',
    ...unitOf(filter),
    subject: subjectOf(list),
    details: { filter },
  })

/**
 * Writes into the audit trail that a list is taken away as a file, before its first piece leaves. Beside the snapshot
 * the file is read from, which would take the entry back when the reader breaks off. It is a second connection, of which
 * there are no more than exports that run at once (`takeSeat`): they cannot wait for each other.
 */
export const noteExported = (
  { db, actor, now }: Asked,
  list: string,
  details: { rows: number; format: string; columns: readonly string[]; filter: Record<string, unknown> },
) =>
  besideTransaction(() =>
    noteAct(db, actor, now, {
      kind: 'list.exported',
      ...unitOf(details.filter),
      subject: subjectOf(list),
      details,
    }),
  )
