import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'

/**
 * How many lines the ledger holds, folded or not, in one snapshot. It grows with every entry however late that commits,
 * and a fold leaves it as it is; as long as it stays the same, so does every figure.
 */
export async function ledgerSize(db: Kysely<Database>): Promise<number> {
  const { rows } = await sql<{ lines: number }>`
    select coalesce((select last_seq from fold order by id desc limit 1), 0) + (select count(*) from tail)
      as lines`.execute(db)
  return Number(rows[0]?.lines ?? 0)
}
