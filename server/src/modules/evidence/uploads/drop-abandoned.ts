import type { Platform } from '#platform/platform'
import { partStoreOf } from './part-store.ts'
import { PATIENCE } from './parts.ts'
import { deleteUpload, findUploadsBefore } from './upload.store.ts'

/** Removes the parts of uploads that were begun more than a day ago and came to nothing, and what no upload knows of. */
export async function dropAbandonedUploads({ db, clock, config }: Platform): Promise<void> {
  const before = new Date(clock().getTime() - PATIENCE)
  const parts = await partStoreOf(config)
  for (const id of await findUploadsBefore(db, before)) {
    await parts.clear(id)
    await deleteUpload(db, id)
  }
  await parts.sweep(before)
}
