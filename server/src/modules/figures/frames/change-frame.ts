import Type from 'typebox'
import { noteAct } from '#platform/audit/note-act'
import { endpoint } from '#platform/endpoint'
import { platformErrors } from '#platform/errors'
import { Day, Line } from '#platform/shapes'
import { authorizeDefining } from '../crosswalk/rule-given.ts'
import { figureErrors } from '../figure.errors.ts'
import { figurePolicy } from '../figure.policy.ts'
import { lockCatalogue } from '../metrics/metric-version.store.ts'
import { findFrameVersions, insertFrameVersion } from './frame.store.ts'
import { demandFrame, FrameCode, FrameWords } from './frame.ts'

export const changeFrame = endpoint({
  route: 'PUT /api/frames/{code}',
  summary:
    'Write the next version of a frame from a day on, or end it. `version` is the newest one it was made from; days before read by what it was',
  may: figurePolicy.define,
  params: Type.Object({ code: FrameCode }),
  body: Type.Object(
    {
      version: Type.Integer({ minimum: 1 }),
      since: Day,
      ...FrameWords,
      ended: Type.Boolean(),
      reason: Line(500),
    },
    { additionalProperties: false },
  ),
  answer: Type.Object({ code: Type.String(), version: Type.Integer() }),
  async handle({ db, params: { code }, body, actor, platform }) {
    await authorizeDefining(db, actor)
    await lockCatalogue(db)
    const newest = (await findFrameVersions(db, code)).at(-1)
    if (!newest) throw platformErrors.NOT_FOUND()
    if (newest.version !== body.version) throw figureErrors.FRAME_OLD()
    await demandFrame(db, code, body)
    const at = platform.clock()
    const version = newest.version + 1
    await insertFrameVersion(db, {
      ...{ ...body, code, position: newest.position, version },
      ...{ madeBy: actor.id ?? '', madeByName: actor.name, madeAt: at },
    })
    await noteAct(db, actor, at, {
      kind: 'frame.changed',
      subject: { kind: 'frame', id: code, name: body.name },
      details: { version, since: body.since, reason: body.reason, ended: body.ended },
    })
    return { code, version }
  },
})
