import type { Kysely } from 'kysely'
import type { Database } from '#database'
import type { Locale } from '#platform/locale'
import { findChecked } from '../checked.store.ts'
import { getChecked } from '../checked-kind.ts'
import type { CheckCard } from './check-card.ts'

export type FoundCard = CheckCard & {
  path: string
  version: number
  /** Where the workbench shows it. */
  screen: string
}

/** How records of several kinds stand in the queue, by id. */
export async function findCards(
  db: Kysely<Database>,
  records: readonly { kind: string; id: string }[],
  locale: Locale,
  now: Date,
): Promise<Map<string, FoundCard>> {
  const found = new Map<string, FoundCard>()
  for (const name of new Set(records.map(({ kind }) => kind))) {
    const kind = getChecked(name)
    const rows = await findChecked(
      db,
      kind,
      records.filter((one) => one.kind === name).map(({ id }) => id),
    )
    const cards = await kind.cards(db, rows, locale, now)
    for (const row of rows) {
      const card = cards.get(row.id)
      if (card)
        found.set(row.id, { ...card, path: kind.path, version: row.version, screen: kind.screenOf(row) })
    }
  }
  return found
}
