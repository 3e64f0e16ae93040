import Type from 'typebox'
import { findRootOrganization } from '#modules/organizations'
import { allows } from '#platform/actor'
import { endpoint } from '#platform/endpoint'
import { platformErrors } from '#platform/errors'
import { Can } from '#platform/shapes'
import { figurePolicy } from '../figure.policy.ts'
import { findFrameVersions } from './frame.store.ts'
import { FrameCode, FrameSchema, presentFrame } from './frame.ts'

export const getFrame = endpoint({
  route: 'GET /api/frames/{code}',
  summary: 'One frame with every version there was of it, oldest first',
  may: 'member',
  params: Type.Object({ code: FrameCode }),
  answer: Type.Object({ versions: Type.Array(FrameSchema), can: Can({ define: true }) }),
  async handle({ db, params: { code }, actor }) {
    const versions = await findFrameVersions(db, code)
    if (versions.length === 0) throw platformErrors.NOT_FOUND()
    const root = await findRootOrganization(db)
    return {
      versions: versions.map(presentFrame),
      can: { define: allows(actor, figurePolicy.define, root ? [root.id] : []) },
    }
  },
})
