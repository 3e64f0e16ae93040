import { endpoint } from '#platform/endpoint'
import { platformErrors } from '#platform/errors'
import { UuidParams } from '#platform/shapes'
import { deleteView } from './list-view.store.ts'

export const removeListView = endpoint({
  route: 'DELETE /api/list-views/{id}',
  summary: 'Forget a view of mine; a list that opened with it opens as everybody’s does',
  may: 'member',
  params: UuidParams,
  async handle({ db, params, actor, reply }) {
    const { numDeletedRows } = await deleteView(db, actor.id ?? '', params.id)
    if (numDeletedRows === 0n) throw platformErrors.NOT_FOUND()
    reply.code(204)
    return null
  },
})
