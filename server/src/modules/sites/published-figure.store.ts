import type { Kysely, Selectable } from 'kysely'
import type { Database } from '#database'
import type { Actor } from '#platform/actor'
import type { PublishedFigureTable } from './published-figure.table.ts'

type Db = Kysely<Database>
export type PublishedFigureRow = Selectable<PublishedFigureTable>

/** What stands on an organization's page, in the order it was chosen. */
export const findPublished = (db: Db, organizationId: number): Promise<PublishedFigureRow[]> =>
  db
    .selectFrom('publishedFigure')
    .selectAll()
    .where('organizationId', '=', organizationId)
    .where('withdrawnAt', 'is', null)
    .orderBy('publishedAt')
    .orderBy('id')
    .execute()

/** What stood there before, the last taken back first. */
export const findWithdrawn = (db: Db, organizationId: number, limit: number): Promise<PublishedFigureRow[]> =>
  db
    .selectFrom('publishedFigure')
    .selectAll()
    .where('organizationId', '=', organizationId)
    .where('withdrawnAt', 'is not', null)
    .orderBy('withdrawnAt', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute()

/** Puts a figure on the page; undefined where it stands there already. */
export const insertPublished = (
  trx: Db,
  figure: { organizationId: number; metric: string; period: string },
  by: Actor,
  at: Date,
): Promise<PublishedFigureRow | undefined> =>
  trx
    .insertInto('publishedFigure')
    .values({ ...figure, publishedBy: by.id ?? '', publishedByName: by.name, publishedAt: at })
    .onConflict((conflict) =>
      conflict.columns(['organizationId', 'metric', 'period']).where('withdrawnAt', 'is', null).doNothing(),
    )
    .returningAll()
    .executeTakeFirst()

/** A figure that stands on a page, held until the transaction ends. */
export const lockPublished = (trx: Db, id: string): Promise<PublishedFigureRow | undefined> =>
  trx
    .selectFrom('publishedFigure')
    .selectAll()
    .where('id', '=', id)
    .where('withdrawnAt', 'is', null)
    .forUpdate()
    .executeTakeFirst()

export const withdrawPublished = (trx: Db, id: string, by: Actor, at: Date) =>
  trx
    .updateTable('publishedFigure')
    .set({ withdrawnBy: by.id ?? '', withdrawnByName: by.name, withdrawnAt: at })
    .where('id', '=', id)
    .execute()
