import Type from 'typebox'
import { endpoint } from '#platform/endpoint'
import { inField, platformErrors } from '#platform/errors'
import { UuidParams } from '#platform/shapes'
import { listErrors } from '../list.errors.ts'
import { findView, renameView } from './list-view.store.ts'
import { ListViewSchema, presentView, ViewName } from './list-view.ts'

export const renameListView = endpoint({
  route: 'PATCH /api/list-views/{id}',
  summary: 'Give a view of mine another name',
  may: 'member',
  params: UuidParams,
  body: Type.Object({ name: ViewName }, { additionalProperties: false }),
  answer: ListViewSchema,
  async handle({ db, params, body, actor }) {
    if (!(await findView(db, actor.id ?? '', params.id))) throw platformErrors.NOT_FOUND()
    const name = body.name.trim()
    const view = await renameView(db, params.id, name)
    if (!view) throw listErrors.LIST_VIEW_NAME_TAKEN({ name, ...inField('name') })
    return presentView(view)
  },
})
