import { type Insertable, type Kysely, type Selectable, sql } from 'kysely'
import type { Database } from '#database'
import type { ListChoiceTable, ListViewTable } from './list-view.table.ts'

type Db = Kysely<Database>

/** A person's views, by name as a Chinese reader looks them up, to be read. */
export const viewsOf = (personId: string) => sql<Selectable<ListViewTable>>`
  select id, person_id as "personId", list, name, filters, sorted_by as "sortedBy", columns
  from list_view where person_id = ${personId} order by list, name collate pinyin`

/** Of each of a person's lists the columns and the view it opens with, to be read. */
export const choicesOf = (personId: string) => sql<Selectable<ListChoiceTable>>`
  select list, columns, default_view as "defaultView" from list_choice where person_id = ${personId} order by list`

/** How many rows of the two tables are a person's, but for the one that is replaced: neither grows without end. */
export async function countOthers(
  db: Db,
  personId: string,
  { list, name }: { list: string; name?: string },
): Promise<number> {
  const { rows } = await sql<{ kept: number }>`
    select (select count(*) from list_view where person_id = ${personId}
        and (list, name) is distinct from (${list}::text, ${name ?? null}::text))::int
      + (select count(*) from list_choice where person_id = ${personId}
        and (${name !== undefined} or list <> ${list}))::int as kept`.execute(db)
  return rows[0]?.kept ?? 0
}

/** Saves a view; one of the same name is replaced. */
export const saveView = (trx: Db, view: Insertable<ListViewTable>) =>
  trx
    .insertInto('listView')
    .values(view)
    .onConflict((conflict) =>
      conflict.columns(['personId', 'list', 'name']).doUpdateSet({
        filters: sql`excluded.filters`,
        sortedBy: sql`excluded.sorted_by`,
        columns: sql`excluded.columns`,
      }),
    )
    .returningAll()
    .executeTakeFirstOrThrow()

export const findView = (db: Db, personId: string, id: string) =>
  db
    .selectFrom('listView')
    .selectAll()
    .where('id', '=', id)
    .where('personId', '=', personId)
    .executeTakeFirst()

/** Names it anew; undefined where the name is taken by another view of the list. */
export const renameView = (trx: Db, id: string, name: string) =>
  trx
    .updateTable('listView')
    .set({ name })
    .where('id', '=', id)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('listView as other')
            .select('other.id')
            .whereRef('other.personId', '=', 'listView.personId')
            .whereRef('other.list', '=', 'listView.list')
            .where('other.name', '=', name)
            .whereRef('other.id', '<>', 'listView.id'),
        ),
      ),
    )
    .returningAll()
    .executeTakeFirst()

export const deleteView = (trx: Db, personId: string, id: string) =>
  trx.deleteFrom('listView').where('id', '=', id).where('personId', '=', personId).executeTakeFirst()

export const saveChoice = (
  trx: Db,
  choice: { personId: string; list: string; columns: string[] | null; defaultView: string | null },
) => {
  const row = { ...choice, columns: choice.columns && JSON.stringify(choice.columns) }
  return trx
    .insertInto('listChoice')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(['personId', 'list'])
        .doUpdateSet({ columns: row.columns, defaultView: row.defaultView }),
    )
    .execute()
}
