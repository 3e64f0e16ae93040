import { getMetrics } from '#modules/figures'
import { authorize } from '#platform/actor'
import { noteAct } from '#platform/audit/note-act'
import { endpoint } from '#platform/endpoint'
import { platformErrors } from '#platform/errors'
import { UuidParams } from '#platform/shapes'
import { publishedFigurePolicy } from './published-figure.policy.ts'
import { lockPublished, withdrawPublished } from './published-figure.store.ts'

export const withdrawFigure = endpoint({
  route: 'DELETE /api/published-figures/{id}',
  summary: 'Take a figure off the public page, at once; that it stood there stays known',
  may: publishedFigurePolicy.publish,
  whenFull: true,
  params: UuidParams,
  async handle({ db, params, actor, platform, reply }) {
    const row = await lockPublished(db, params.id)
    if (!row) throw platformErrors.NOT_FOUND()
    authorize(actor, publishedFigurePolicy.publish, [row.organizationId])
    const now = platform.clock()
    await withdrawPublished(db, row.id, actor, now)
    const metric = (await getMetrics(db, [row.metric])).get(row.metric)
    await noteAct(db, actor, now, {
      kind: 'figure.withdrawn',
      organizationId: row.organizationId,
      subject: { kind: 'metric', id: row.metric, name: metric?.name ?? row.metric },
      details: { period: row.period },
    })
    reply.code(204)
  },
})
