import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { type HeldKind, heldKinds } from '#engines/holdings/held-kind'
import { type Locale, sentence } from '#platform/locale'

interface Of {
  code: string
  part: string
}

export const heldKind = (code: string): HeldKind | undefined =>
  heldKinds.all().find((kind) => kind.code === code)

/** What the kinds and lists of these rows are called, each kind asked once. */
export async function nameKinds(
  db: Kysely<Database>,
  rows: readonly Of[],
  locale: Locale,
): Promise<(of: Of) => string> {
  const names = new Map<string, ReadonlyMap<string, string>>()
  for (const { code, partNames } of heldKinds.all()) {
    const parts = new Set(rows.filter((row) => row.code === code && row.part !== '').map(({ part }) => part))
    if (partNames && parts.size > 0) names.set(code, await partNames(db, [...parts], locale))
  }
  return ({ code, part }) => names.get(code)?.get(part) ?? sentence(locale, `held.${code}`)
}
