import { type Insertable, type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import { unitsAbove } from '#modules/organizations'
import type { DocumentRow } from '../document.ts'
import type { DocumentYearlyTable } from './yearly.table.ts'

type Db = Kysely<Database>

export interface DueDocument extends DocumentRow {
  closedOn: string | null
}

/**
 * The last document of each unit and yearly kind, where it was begun before the year, is of one of the two years before
 * it, wants to be begun anew, and nobody has seen to it or begun the next one. One that is in force goes before a draft.
 */
export async function findDue(db: Db, year: number, templates: readonly string[]): Promise<DueDocument[]> {
  const { rows } = await sql<DueDocument>`
    select last.*, o.closed_on from (
      select distinct on (d.organization_id, d.template) d.* from document d
      where d.template = any(${[...templates]}::text[]) and d.state <> 'withdrawn'
        and d.period in (${String(year - 1)}, ${String(year - 2)})
        and (d.recorded_at at time zone 'Asia/Shanghai')::date < make_date(${year}::int, 1, 1)
      order by d.organization_id, d.template, d.period desc, (d.state = 'counted') desc, d.changed_at desc, d.id
    ) last join organization o on o.id = last.organization_id
    where last.yearly
      and not exists (select from document n where n.organization_id = last.organization_id
        and n.template = last.template and n.period = (last.period::int + 1)::text)
      and not exists (select from document_yearly y where y.organization_id = last.organization_id
        and y.template = last.template and y.year = ${year}::int)
    order by last.organization_id, last.template`.execute(db)
  return rows
}

/** Takes on itself to see to a document at a new year; false where another node has, or had before. */
export async function claim(trx: Db, row: Insertable<DocumentYearlyTable>): Promise<boolean> {
  const made = await trx
    .insertInto('documentYearly')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning('year')
    .executeTakeFirst()
  return made !== undefined
}

export const noteDrafted = (
  trx: Db,
  { organizationId, template, year }: Pick<DocumentYearlyTable, 'organizationId' | 'template' | 'year'>,
  documentId: string,
) =>
  trx
    .updateTable('documentYearly')
    .set({ documentId })
    .where('organizationId', '=', organizationId)
    .where('template', '=', template)
    .where('year', '=', year)
    .execute()

/** What stood above a unit, nearest first, without what is closed as well. */
export async function findFollowers(db: Db, organizationId: number): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select o.id from unnest(${unitsAbove(sql`${organizationId}::int`)}) with ordinality as a(id, place)
    join organization o on o.id = a.id where o.closed_on is null order by a.place`.execute(db)
  return rows.map(({ id }) => id)
}
