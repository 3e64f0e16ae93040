import Type from 'typebox'
import { endpoint } from '#platform/endpoint'
import { platformErrors } from '#platform/errors'
import { Nullable, Uuid } from '#platform/shapes'
import { listErrors } from '../list.errors.ts'
import { ListChoiceSchema } from './find-list-views.ts'
import { countOthers, findView, saveChoice } from './list-view.store.ts'
import { Columns, ListName } from './list-view.ts'
import { MOST_KEPT } from './save-list-view.ts'

export const chooseColumns = endpoint({
  route: 'PUT /api/list-choices/{list}',
  summary: 'Choose the columns of a list, in their order, and the view it opens with; none for everybody’s',
  may: 'member',
  params: Type.Object({ list: ListName }),
  body: Type.Object({ columns: Columns, defaultView: Nullable(Uuid) }, { additionalProperties: false }),
  answer: ListChoiceSchema,
  async handle({ db, params: { list }, body, actor }) {
    const personId = actor.id ?? ''
    const view = body.defaultView && (await findView(db, personId, body.defaultView))
    if (body.defaultView && (!view || view.list !== list)) throw platformErrors.NOT_FOUND()
    if ((await countOthers(db, personId, { list })) >= MOST_KEPT)
      throw listErrors.LIST_VIEWS_FULL({ most: MOST_KEPT })
    await saveChoice(db, { personId, list, ...body })
    return { list, ...body }
  },
})
