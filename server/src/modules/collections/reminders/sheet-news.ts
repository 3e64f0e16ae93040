import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { tell } from '#engines/notifications/index'
import type { Actor } from '#platform/actor'

/** Something happened to what units are asked. */
export interface SheetNews {
  collection: string
  stage: 'asked' | 'soon' | 'overdue' | 'reminded' | 'extended' | 'answered' | 'reopened' | 'left' | 'closed'
  /** Where it is about one sheet. */
  sheet?: string
  reason?: string
}
export const SHEET_NEWS = 'collections.sheets'

export const tellOfSheets = (
  trx: Kysely<Database>,
  by: { actor: Pick<Actor, 'id' | 'name'>; at: Date },
  news: SheetNews,
): Promise<void> => tell(trx, SHEET_NEWS, by, news)
