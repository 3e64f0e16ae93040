import { sql } from 'kysely'
import { defineModule } from '#platform/module'
import { type PersonalTrace, personalTraces } from '#platform/retention/retention-kind'
import { chooseColumns } from './choose-columns.ts'
import { findListViews } from './find-list-views.ts'
import { removeListView } from './remove-list-view.ts'
import { renameListView } from './rename-list-view.ts'
import { saveListView } from './save-list-view.ts'

export { ListViewsSchema, listViewsOf, presentListViews } from './find-list-views.ts'

const forgetViews: PersonalTrace = async (trx, people) => {
  await sql`delete from list_choice where person_id = any(${[...people]}::text[])`.execute(trx)
  await sql`delete from list_view where person_id = any(${[...people]}::text[])`.execute(trx)
}

/** How a person has the lists one works with. It knows no list: names of filters and columns are the workbench's. */
export const listViews = defineModule({
  name: 'list-views',
  contributes: [personalTraces.of(forgetViews)],
  endpoints: [findListViews, saveListView, renameListView, removeListView, chooseColumns],
})
