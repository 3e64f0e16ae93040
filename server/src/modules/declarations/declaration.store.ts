import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
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
