import { isOpen } from '@medelge/workflow'
import type { Kysely, Updateable } from 'kysely'
import type { Database } from '#database'
import { lockChecked, writersWith } from '#modules/checks'
import { chainOf } from '#modules/organizations'
import { type Actor, authorize } from '#platform/actor'
import { documentChecks } from '../checking/document.checks.ts'
import { documentErrors } from '../document.errors.ts'
import { documentPolicy } from '../document.policy.ts'
import { updateDocument } from '../document.store.ts'
import type { DocumentTable } from '../document.table.ts'
import type { DocumentRow } from '../document.ts'
import { lockSection } from './section.store.ts'
import { holderOf, type SectionRow } from './section.ts'

type Db = Kysely<Database>

/** How long a section is one writer's without a sign of life; an editor says every half minute that it is still there. */
export const HOLD_SECONDS = 120

/** A document held for whoever writes in it. The document first, the section after: everybody in this order. */
export async function holdDocument(trx: Db, id: string, actor: Actor): Promise<DocumentRow> {
  const row = await lockChecked(trx, documentChecks, id)
  authorize(actor, documentPolicy.write, await chainOf(trx, row.organizationId))
  if (!isOpen(row)) throw documentErrors.DOCUMENT_NOT_OPEN()
  return row
}

/** The same with a section that nobody else holds. */
export async function holdSection(
  trx: Db,
  place: { id: string; key: string },
  actor: Actor,
  now: Date,
): Promise<{ document: DocumentRow; section: SectionRow }> {
  const document = await holdDocument(trx, place.id, actor)
  const section = await lockSection(trx, place.id, place.key)
  const holder = holderOf(section, now)
  if (holder !== null && holder !== actor.id)
    throw documentErrors.DOCUMENT_SECTION_HELD({
      name: section.heldByName,
      until: section.heldUntil?.toISOString(),
    })
  return { document, section }
}

/** When a hold that is taken or renewed now runs out. */
export const heldBy = (actor: Actor, now: Date) => ({
  heldBy: actor.id,
  heldByName: actor.name,
  heldUntil: new Date(now.getTime() + HOLD_SECONDS * 1000),
})

export const NOBODY = { heldBy: null, heldByName: '', heldUntil: null }

/** Notes in a document that somebody wrote in it. */
export const noteWritten = (
  trx: Db,
  document: DocumentRow,
  { id }: Actor,
  at: Date,
  change: Updateable<DocumentTable> = {},
): Promise<DocumentRow> =>
  updateDocument(trx, document.id, {
    ...change,
    ...{ version: document.version + 1, changedAt: at, writtenBy: writersWith(document, id ?? '') },
  })
