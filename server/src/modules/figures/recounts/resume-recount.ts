import { noteAct } from '#platform/audit/note-act'
import { endpoint } from '#platform/endpoint'
import { platformErrors } from '#platform/errors'
import { IdParams } from '#platform/shapes'
import { authorizeDefining } from '../crosswalk/rule-given.ts'
import { figureErrors } from '../figure.errors.ts'
import { figurePolicy } from '../figure.policy.ts'
import { lockRecount, setState } from './recount.store.ts'
import { presentRecount, RecountSchema } from './recount.ts'
import { recountStep } from './recount-step.ts'

export const resumeRecount = endpoint({
  route: 'POST /api/recounts/{id}/resume',
  summary: 'Go on with a recount that failed, where it stopped',
  may: figurePolicy.define,
  params: IdParams,
  answer: RecountSchema,
  async handle({ db, params: { id }, actor, platform }) {
    await authorizeDefining(db, actor)
    const recount = await lockRecount(db, id)
    if (!recount) throw platformErrors.NOT_FOUND()
    if (recount.state !== 'failed') throw figureErrors.RECOUNT_NOT_FAILED()
    await setState(db, id, 'running')
    await platform.jobs.add(db, recountStep, { id, step: recount.step })
    const { code, since } = recount
    await noteAct(db, actor, platform.clock(), {
      kind: 'recount.resumed',
      subject: { kind: 'recount', id, name: code },
      details: { since },
    })
    return presentRecount({ ...recount, state: 'running' })
  },
})
