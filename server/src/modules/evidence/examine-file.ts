import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { fileTypeFromFile } from 'file-type'
import { evidenceErrors } from './evidence.errors.ts'
import { claimedType, endingOf, endingsAllowed, type FileType, isImage, isText } from './file-types.ts'
import { readPhoto } from './read-photo.ts'

export interface Examined {
  sha256: string
  size: number
  type: string
  width: number | null
  height: number | null
  takenAt: Date | null
  lon: number | null
  lat: number | null
}

const SAMPLE = 64 * 1024

function refuseSize(limit: number): never {
  throw evidenceErrors.FILE_TOO_LARGE({ limit: `${Math.round(limit / 1024 / 1024)} MB` })
}

/** The type a name claims, or a refusal that lists what may be sent; the size may be known beforehand. */
export function checkClaim(name: string, size: number | undefined): FileType {
  const claim = claimedType(name)
  if (!claim)
    throw evidenceErrors.FILE_TYPE_REFUSED({ ending: endingOf(name) || name, allowed: endingsAllowed })
  if (size !== undefined && size > claim.limit) refuseSize(claim.limit)
  return claim
}

// Text has no signature: it is what decodes, in UTF-8 or the national encoding, without control characters.
async function looksLikeText(path: string, size: number): Promise<boolean> {
  const file = await open(path)
  try {
    const sample = Buffer.alloc(Math.min(SAMPLE, size))
    await file.read(sample, 0, sample.length, 0)
    if (sample.some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27))) return false
    return ['utf-8', 'gb18030'].some((encoding) => {
      try {
        // `stream` forgives a character cut in two by the end of the sample.
        new TextDecoder(encoding, { fatal: true }).decode(sample, { stream: true })
        return true
      } catch {
        return false
      }
    })
  } finally {
    await file.close()
  }
}

async function checkContent(path: string, size: number, claim: FileType): Promise<void> {
  const found = await fileTypeFromFile(path)
  const names = [claim.type, ...(claim.sniffed ?? [])]
  const holds = isText(claim)
    ? !found?.mime.startsWith('application/') && (await looksLikeText(path, size))
    : found !== undefined && names.includes(found.mime)
  if (!holds) {
    const detail = { claimed: claim.endings[0], found: found?.ext ?? '?' }
    throw evidenceErrors.FILE_NOT_AS_CLAIMED(detail)
  }
}

async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}

/** Looks at what a file really is: its type by content, size, digest, and what the camera wrote into a photo. */
export async function examineFile(path: string, name: string): Promise<Examined> {
  const { size } = await stat(path)
  const claim = checkClaim(name, size)
  if (size === 0) throw evidenceErrors.FILE_EMPTY()
  await checkContent(path, size, claim)
  const photo = isImage(claim.type) ? await readPhoto(path, claim.type) : undefined
  return {
    sha256: await digestOf(path),
    size,
    type: claim.type,
    width: photo?.width ?? null,
    height: photo?.height ?? null,
    takenAt: photo?.takenAt ?? null,
    lon: photo?.lon ?? null,
    lat: photo?.lat ?? null,
  }
}
