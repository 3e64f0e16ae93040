import Type from 'typebox'
import { endpoint } from '#platform/endpoint'
import { Nullable, Uuid } from '#platform/shapes'
import { findChoices, findViews } from './list-view.store.ts'
import { Columns, ListName, ListViewSchema, presentView } from './list-view.ts'

export const ListChoiceSchema = Type.Object({
  list: ListName,
  columns: Columns,
  defaultView: Nullable(Uuid),
})

export const findListViews = endpoint({
  route: 'GET /api/list-views',
  summary: 'How I have my lists: views I saved, and of each list the columns and the view it opens with',
  may: 'member',
  answer: Type.Object({ views: Type.Array(ListViewSchema), choices: Type.Array(ListChoiceSchema) }),
  async handle({ db, actor }) {
    const me = actor.id ?? ''
    return { views: (await findViews(db, me)).map(presentView), choices: await findChoices(db, me) }
  },
})
