import { createWriteStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Platform } from '#platform/platform'
import { evidenceErrors } from '../evidence.errors.ts'
import { newUploadId } from '../evidence.store.ts'
import { cleanName } from '../files/file-name.ts'
import { keepFile } from '../files/keep-file.ts'
import { checkClaim, refuseSize, refuseType } from './claim.ts'
import { demandRoom } from './quota.ts'
import { deleteUpload, findUploads, insertUpload } from './upload.store.ts'

const upTo = (limit: number): Transform => {
  let left = limit
  return new Transform({
    transform(piece: Buffer, _, next) {
      left -= piece.length
      // Refused in words, and the rest is not waited for.
      try {
        if (left < 0) refuseSize(limit)
        next(null, piece)
      } catch (refusal) {
        next(refusal as Error)
      }
    },
  })
}

// A sender who goes away is no fault of the platform.
const cutOff = (error: NodeJS.ErrnoException): never => {
  throw /^(ERR_STREAM_PREMATURE_CLOSE|ECONNRESET)$/.test(error.code ?? '')
    ? evidenceErrors.UPLOAD_MALFORMED()
    : error
}

/**
 * Keeps what is sent in one piece as evidence, by the same limits as an upload: it counts while it comes, is written to
 * the disk as it comes, and is looked through when all of it is there. Resolves to the evidence's id and digest.
 */
export async function keepStream(
  platform: Platform,
  content: Readable,
  sent: { name: string; sender: string; size: number | undefined },
): Promise<{ id: string; sha256: string }> {
  const { db, config, clock } = platform
  const name = cleanName(sent.name)
  const claim = checkClaim(name, sent.size)
  if (!claim) throw refuseType(name)
  const { sender, size = claim.limit } = sent
  await demandRoom(platform, await findUploads(db), sender, size)
  const id = await newUploadId(db)
  const folder = join(config.data, 'uploads', 'incoming')
  const path = join(folder, id)
  await mkdir(folder, { recursive: true })
  await insertUpload(db, { id, sender, size, begunAt: clock() })
  try {
    await pipeline(content, upTo(claim.limit), createWriteStream(path)).catch(cutOff)
    return await keepFile(platform, path, { name, uploadedBy: sender })
  } finally {
    await rm(path, { force: true })
    await deleteUpload(db, id)
  }
}
