import { defineModule } from '#platform/module'
import { chooseColumns } from './choose-columns.ts'
import { findListViews } from './find-list-views.ts'
import { removeListView } from './remove-list-view.ts'
import { renameListView } from './rename-list-view.ts'
import { saveListView } from './save-list-view.ts'

/** How a person has the lists one works with. It knows no list: names of filters and columns are the workbench's. */
export const listViews = defineModule({
  name: 'list-views',
  endpoints: [findListViews, saveListView, renameListView, removeListView, chooseColumns],
})
