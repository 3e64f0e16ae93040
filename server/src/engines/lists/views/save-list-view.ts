import Type from 'typebox'
import { endpoint } from '#platform/endpoint'
import { listErrors } from '../list.errors.ts'
import { countOthers, saveView } from './list-view.store.ts'
import { ListName, ListViewSchema, presentView, ViewFacts, ViewName } from './list-view.ts'

/** Of one person, over all lists. */
export const MOST_KEPT = 300

export const saveListView = endpoint({
  route: 'POST /api/list-views',
  summary: 'Save a list as I have it now under a name; a view of that name is replaced',
  may: 'member',
  body: Type.Object({ list: ListName, name: ViewName, ...ViewFacts }, { additionalProperties: false }),
  answer: ListViewSchema,
  async handle({ db, body: { list, name, filters, order, columns }, actor, reply }) {
    const personId = actor.id ?? ''
    const kept = await countOthers(db, personId, { list, name: name.trim() })
    if (kept >= MOST_KEPT) throw listErrors.LIST_VIEWS_FULL({ most: MOST_KEPT })
    const view = await saveView(db, {
      ...{ personId, list, name: name.trim(), sortedBy: order },
      filters: JSON.stringify(filters),
      columns: columns && JSON.stringify(columns),
    })
    reply.code(201)
    return presentView(view)
  },
})
