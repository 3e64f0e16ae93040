import { type Kysely, type Selectable, sql } from 'kysely'
import type { Database } from '#database'
import { digestOf } from '#engines/documents/freeze'
import type { SheetFacts } from '../contribution.ts'
import type { ContributionSheetTable } from './sheet.table.ts'

type Db = Kysely<Database>
export type SheetRow = Selectable<ContributionSheetTable>

/** Everything but what the sheets say, of which only the days. */
export const findSheets = (db: Db, memberId: string) =>
  db
    .selectFrom('contributionSheet')
    .select(['id', 'code', 'issuedByName', 'issuedAt', 'withdrawnAt', 'withdrawnByName', 'reason'])
    .select([sql<string | null>`facts->>'from'`.as('from'), sql<string>`facts->>'to'`.as('to')])
    .where('memberId', '=', memberId)
    .orderBy('issuedAt', 'desc')
    .orderBy('id')
    .execute()

export const findSheet = (db: Db, id: string): Promise<SheetRow | undefined> =>
  db.selectFrom('contributionSheet').selectAll().where('id', '=', id).executeTakeFirst()

export const lockSheet = (trx: Db, id: string): Promise<SheetRow | undefined> =>
  trx.selectFrom('contributionSheet').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export const findSheetByCode = (db: Db, code: string): Promise<SheetRow | undefined> =>
  db.selectFrom('contributionSheet').selectAll().where('code', '=', code).executeTakeFirst()

export type NewSheet = Pick<
  SheetRow,
  'code' | 'memberId' | 'organizationId' | 'issuedBy' | 'issuedByName' | 'issuedAt'
> & {
  facts: SheetFacts
}

export async function insertSheet(trx: Db, { facts, ...sheet }: NewSheet): Promise<string> {
  const { id } = await trx
    .insertInto('contributionSheet')
    .values({ ...sheet, facts: JSON.stringify(facts), digest: digestOf(facts) })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export const withdrawSheetRow = (
  trx: Db,
  id: string,
  by: { withdrawnAt: Date; withdrawnByName: string; reason: string },
) => trx.updateTable('contributionSheet').set(by).where('id', '=', id).execute()

/** Gives the sheets of one to another; answers which. */
export async function moveSheets(trx: Db, from: string, into: string): Promise<string[]> {
  const rows = await trx
    .updateTable('contributionSheet')
    .set({ memberId: into })
    .where('memberId', '=', from)
    .returning('id')
    .execute()
  return rows.map(({ id }) => id)
}

export const giveSheets = (trx: Db, ids: readonly string[], to: string) =>
  sql`update contribution_sheet set member_id = ${to}::uuid where id = any(${[...ids]}::uuid[])`.execute(trx)

/** Lets another name stand where that of somebody stood who is forgotten, as who issued or withdrew it too; and no reason. */
export async function unnameSheets(trx: Db, memberId: string, name: string): Promise<void> {
  const rows = await trx
    .selectFrom('contributionSheet')
    .select(['id', 'facts', 'withdrawnByName'])
    .where('memberId', '=', memberId)
    .execute()
  for (const { id, facts, withdrawnByName } of rows) {
    const without = { ...facts, name }
    await trx
      .updateTable('contributionSheet')
      .set({ facts: JSON.stringify(without), digest: digestOf(without), reason: '' })
      .set(facts.own ? { issuedByName: name } : {})
      .set(withdrawnByName === facts.name ? { withdrawnByName: name } : {})
      .where('id', '=', id)
      .execute()
  }
}
