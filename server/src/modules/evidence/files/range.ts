import { evidenceErrors } from '../evidence.errors.ts'
import type { Part } from './stored-file.ts'

/**
 * The part of a file a Range header asks for; undefined means the whole (no header, another unit, several parts).
 * RFC 9110 §14.1.2. A part that begins behind the end is refused.
 */
export function partOf(header: string | undefined, size: number): Part | undefined {
  const asked = /^bytes=(\d*)-(\d*)$/.exec(header ?? '')
  const [from, to] = [asked?.[1] ?? '', asked?.[2] ?? '']
  if (from === '' && to === '') return undefined
  const first = from === '' ? Math.max(0, size - Number(to)) : Number(from)
  const last = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1)
  if (first >= size || (from === '' && Number(to) === 0)) throw evidenceErrors.FILE_RANGE_UNKNOWN({ size })
  return first > last ? undefined : { first, last }
}
