import { platformErrors } from './errors.ts'
import { isDay, isMoment, isSound, isUuid } from './text/formats.ts'

/** Keyset paging: the place after the last row travels as an opaque word, so no page is skipped or doubled. */
export const encodeCursor = (place: readonly unknown[]): string =>
  Buffer.from(JSON.stringify(place)).toString('base64url')

const fits = {
  day: (value: unknown) => typeof value === 'string' && isDay(value),
  moment: (value: unknown) => typeof value === 'string' && isMoment(value),
  uuid: (value: unknown) => typeof value === 'string' && isUuid(value),
  text: (value: unknown) => typeof value === 'string' && isSound(value),
  integer: (value: unknown) => Number.isSafeInteger(value),
}

/** What each part of a place is, in the order of the list. */
export type PlaceKind = keyof typeof fits
type PlaceOf<K extends readonly PlaceKind[]> = { [N in keyof K]: K[N] extends 'integer' ? number : string }

/** Reads a cursor back; a word we did not make is a plain bad request. */
export function decodeCursor<const K extends readonly PlaceKind[]>(
  word: string | undefined,
  kinds: K,
): PlaceOf<K> | undefined {
  if (word === undefined) return undefined
  try {
    const place: unknown = JSON.parse(Buffer.from(word, 'base64url').toString())
    const known = Array.isArray(place) && place.length === kinds.length
    if (known && kinds.every((kind, nth) => fits[kind](place[nth]))) return place as unknown as PlaceOf<K>
  } catch {
    // falls through to the one refusal below
  }
  throw platformErrors.CURSOR_UNKNOWN()
}

/** Cuts one row too many off a read of `limit + 1` rows and says where the next page begins. */
export function cutPage<R>(
  rows: R[],
  limit: number,
  placeOf: (row: R) => readonly unknown[],
): { items: R[]; next: string | null } {
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return { items, next: rows.length > limit && last !== undefined ? encodeCursor(placeOf(last)) : null }
}
