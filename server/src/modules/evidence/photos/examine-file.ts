import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, stat, writeFile } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { utf16Of } from '@medelge/sheets'
import { fileTypeFromFile } from 'file-type'
import { evidenceErrors } from '../evidence.errors.ts'
import { type FileType, fittingName, isImage, isText, typeOf } from '../files/file-types.ts'
import { checkClaim, refuseSize, refuseType } from '../uploads/claim.ts'
import type { Examined, ToExamine } from './examined.ts'
import { lookThrough } from './look-through.ts'
import { smallBeside } from './small.ts'

const SAMPLE = 64 * 1024
/** Signs that no text holds; a tab, an end of line or of page and an escape it may. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const control = /[\0-\x08\x0e-\x1a\x1c-\x1f]/

// Text has no signature: it is what decodes, in UTF-8 or the national encoding, without control characters.
async function looksLikeText(path: string, size: number): Promise<boolean> {
  const file = await open(path)
  try {
    const sample = Buffer.alloc(Math.min(SAMPLE, size))
    await file.read(sample, 0, sample.length, 0)
    const wide = utf16Of(sample)
    if (!wide && sample.some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27))) return false
    return (wide ? [wide] : ['utf-8', 'gb18030']).some((encoding) => {
      try {
        // `stream` forgives a character cut in two by the end of the sample.
        const text = new TextDecoder(encoding, { fatal: true }).decode(sample, { stream: true })
        return !control.test(text)
      } catch {
        return false
      }
    })
  } finally {
    await file.close()
  }
}

/** What the content is, whatever the name says; a name only counts for text, which has no signature. */
async function contentType(path: string, size: number, name: string): Promise<FileType> {
  const claim = checkClaim(name, undefined)
  const found = await fileTypeFromFile(path).catch(() => undefined)
  const type = typeOf(found?.mime)
  if (type) return type
  if (found?.mime === 'application/x-cfb') throw evidenceErrors.FILE_OLD_OFFICE()
  const binary = found?.mime.startsWith('application/')
  if (claim && isText(claim) && !binary && (await looksLikeText(path, size))) return claim
  if (!claim) throw refuseType(name)
  throw evidenceErrors.FILE_NOT_AS_CLAIMED({ claimed: claim.endings[0], found: found?.ext ?? '?' })
}

async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}

/** Looks at what a file really is: its type by content, size, digest; a photo is looked through and made small. */
export async function examineFile({ path, name, small = true }: ToExamine): Promise<Examined> {
  const { size } = await stat(path)
  if (size === 0) throw evidenceErrors.FILE_EMPTY()
  const type = await contentType(path, size, name)
  if (size > type.limit) refuseSize(type.limit)
  const photo = isImage(type.type) ? await lookThrough(path, type.type, small) : undefined
  if (photo?.small) await writeFile(smallBeside(path), photo.small)
  return {
    sha256: await digestOf(path),
    size,
    type: type.type,
    name: fittingName(name, type),
    thumbnail: photo?.small !== undefined,
    width: photo?.width ?? null,
    height: photo?.height ?? null,
    notes: photo?.notes ?? false,
  }
}
