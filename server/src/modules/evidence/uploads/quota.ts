import type { ErrorMaker } from '#platform/errors'
import type { Platform } from '#platform/platform'
import { evidenceErrors } from '../evidence.errors.ts'
import { findUsed, type Used } from './quota.store.ts'

const MB = 1024 * 1024
/** People of one unit together may send as much as so many of them alone. */
const SENDERS_OF_A_UNIT = 5

/** Uploads of a person that are begun and not finished, their whole size counted. */
export type Begun = readonly { sender: string; size: number }[]

function demand(used: Used, more: Used, limit: Used, refuse: ErrorMaker): void {
  if (used.files + more.files <= limit.files && used.bytes + more.bytes <= limit.bytes) return
  throw refuse({ files: limit.files, size: `${Math.round(limit.bytes / MB)} MB` })
}

const together = (list: Begun): Used => ({
  files: list.length,
  bytes: list.reduce((sum, { size }) => sum + size, 0),
})

/** Refuses an upload before it begins, where its sender or the sender's unit has sent too much, or the disk is full. */
export async function demandRoom(platform: Platform, begun: Begun, sender: string, size: number) {
  const { uploadFiles, uploadMegabytes } = platform.config
  const person = { files: uploadFiles, bytes: uploadMegabytes * MB }
  const unit = { files: person.files * SENDERS_OF_A_UNIT, bytes: person.bytes * SENDERS_OF_A_UNIT }
  const waiting = together(begun.filter((one) => one.sender === sender))
  const more = { files: waiting.files + 1, bytes: waiting.bytes + size }
  const used = await findUsed(platform.db, sender, platform.clock())
  demand(used.unused, more, person, evidenceErrors.UPLOADS_UNUSED)
  demand(used.own, more, person, evidenceErrors.UPLOADS_OF_DAY)
  demand(used.unit, more, unit, evidenceErrors.UPLOADS_OF_UNIT)
  await platform.disk.demandRoom(together(begun).bytes + size)
}
