import { houseErrors } from './errors.ts'

/** Keyset paging: the place after the last row travels as an opaque word, so no page is skipped or doubled. */
export const encodeCursor = (place: readonly unknown[]): string =>
  Buffer.from(JSON.stringify(place)).toString('base64url')

/** Reads a cursor back; a word we did not make is a plain bad request. */
export function decodeCursor(word: string | undefined, length: number): unknown[] | undefined {
  if (word === undefined) return undefined
  try {
    const place: unknown = JSON.parse(Buffer.from(word, 'base64url').toString())
    if (Array.isArray(place) && place.length === length) return place
  } catch {
    // falls through to the one refusal below
  }
  throw houseErrors.NOT_FOUND()
}

/** Cuts one row too many off a read of `limit + 1` rows and says where the next page begins. */
export function cutPage<R>(
  rows: R[],
  limit: number,
  placeOf: (row: R) => readonly unknown[],
): { items: R[]; next: string | null } {
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return { items, next: rows.length > limit && last ? encodeCursor(placeOf(last)) : null }
}
