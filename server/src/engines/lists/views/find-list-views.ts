import Type from 'typebox'
import { type ReadTogether, readTogether } from '#platform/database/read-together'
import { endpoint } from '#platform/endpoint'
import { Nullable, Uuid } from '#platform/shapes'
import { choicesOf, viewsOf } from './list-view.store.ts'
import { Columns, ListName, ListViewSchema, presentView } from './list-view.ts'

export const ListChoiceSchema = Type.Object({
  list: ListName,
  columns: Columns,
  defaultView: Nullable(Uuid),
})

/** How a person has their lists. */
export const ListViewsSchema = Type.Object({
  views: Type.Array(ListViewSchema),
  choices: Type.Array(ListChoiceSchema),
})

/** How a person has their lists, to be read together; see `presentListViews`. */
export const listViewsOf = (personId: string) => ({ views: viewsOf(personId), choices: choicesOf(personId) })

export const presentListViews = ({ views, choices }: ReadTogether<ReturnType<typeof listViewsOf>>) => ({
  views: views.map(presentView),
  choices,
})

export const findListViews = endpoint({
  route: 'GET /api/list-views',
  summary: 'How I have my lists: views I saved, and of each list the columns and the view it opens with',
  may: 'member',
  answer: ListViewsSchema,
  handle: async ({ db, actor }) => presentListViews(await readTogether(db, listViewsOf(actor.id ?? ''))),
})
