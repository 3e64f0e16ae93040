import { photosOf, type Text } from '@medelge/documents'
import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { findEvidenceByIds, isImage, mayOpen } from '#modules/evidence'
import type { Actor } from '#platform/actor'
import { documentErrors } from '../document.errors.ts'

/** Photos of one text; more are an album. */
const MOST = 40

/**
 * Whoever puts a photo in must be able to open it: the document shows it to all its readers. What stood there before
 * stays.
 */
export async function demandPhotos(
  db: Kysely<Database>,
  actor: Actor,
  text: Text,
  before?: Text,
): Promise<void> {
  const photos = photosOf(text)
  if (photos.length > MOST) throw documentErrors.DOCUMENT_PHOTOS_FULL({ most: MOST })
  const stood = new Set(before ? photosOf(before) : [])
  const fresh = [...new Set(photos)].filter((id) => !stood.has(id))
  const known = new Map((await findEvidenceByIds(db, fresh)).map((row) => [row.id, row]))
  for (const id of fresh) {
    const row = known.get(id)
    if (!row || !isImage(row.type) || !(await mayOpen(db, actor, row)))
      throw documentErrors.DOCUMENT_PHOTO_UNKNOWN()
  }
}
