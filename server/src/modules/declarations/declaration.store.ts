import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import { listOrder, type PageOrder, type RowOrder } from '#engines/lists/list-order'
import type { DeclarationRow } from './declaration.ts'

type Db = Kysely<Database>

export const findDeclaration = (db: Db, id: string): Promise<DeclarationRow | undefined> =>
  db.selectFrom('declaration').selectAll().where('id', '=', id).executeTakeFirst()

export const findDeclarationsOf = (db: Db, ids: readonly string[]) =>
  db
    .selectFrom('declaration')
    .select(['id', 'metric', 'period', 'day', 'organizationId', 'state'])
    .where(sql<boolean>`id = any(${[...ids]}::uuid[])`)
    .execute()

export type NewDeclaration = Omit<DeclarationRow, 'id' | 'version' | 'acceptedBy'>

// One statement whatever the number of rows: parameters are limited to 65,535 per statement.
export async function insertRows(trx: Db, rows: readonly NewDeclaration[]): Promise<DeclarationRow[]> {
  const json = JSON.stringify(rows)
  const { rows: kept } = await sql<DeclarationRow>`
    insert into declaration (metric, organization_id, period, day, audience, channel, amount, note, confirmation,
      adjustment, state, check_at, checks_left, recorded_by, recorded_at, submitted_by, submitted_at, counted_at)
    select g->>'metric', (g->>'organizationId')::int, g->>'period', (g->>'day')::date, g->>'audience', g->>'channel',
      (g->>'amount')::bigint, g->>'note', g->>'confirmation', g->>'adjustment', g->>'state', (g->>'checkAt')::int,
      (g->>'checksLeft')::int, g->>'recordedBy', (g->>'recordedAt')::timestamptz, g->>'submittedBy',
      (g->>'submittedAt')::timestamptz, (g->>'countedAt')::timestamptz
    from jsonb_array_elements(${json}::jsonb) with ordinality as given(g, place) order by place
    returning *`.execute(trx)
  return kept
}

/** Latest first; those of a unit and all below it, or a person's own. */
export const declarationOrder = listOrder(
  {
    recordedAt: { value: sql`declaration.recorded_at`, kind: 'moment' },
    day: { value: sql`declaration.day`, kind: 'day' },
  },
  '-recordedAt',
  { value: sql`declaration.id`, kind: 'uuid' },
)

export interface DeclarationFilter {
  organizationId: number
  state?: DeclarationRow['state']
  metric?: string
  recordedBy?: string
}

export function declarationRows(db: Db, filter: DeclarationFilter, order: RowOrder) {
  let query = db
    .selectFrom('declaration')
    .selectAll('declaration')
    .select(order.key.as('orderKey'))
    .where(
      sql<boolean>`declaration.organization_id in (
        with recursive below as (
          select ${filter.organizationId}::int as id
          union
          select p.organization_id from organization_parent p join below b on p.parent_id = b.id
          where p.until is null
        ) select id from below)`,
    )
  if (filter.state) query = query.where('state', '=', filter.state)
  if (filter.metric) query = query.where('metric', '=', filter.metric)
  if (filter.recordedBy) query = query.where('recordedBy', '=', filter.recordedBy)
  return query.where(order.beyond).orderBy(order.by)
}

export const findDeclarations = (db: Db, filter: DeclarationFilter, order: PageOrder, limit: number) =>
  declarationRows(db, filter, order).limit(limit).execute()
