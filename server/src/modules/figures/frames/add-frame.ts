import Type from 'typebox'
import { noteAct } from '#platform/audit/note-act'
import { endpoint } from '#platform/endpoint'
import { Day, Line } from '#platform/shapes'
import { authorizeDefining } from '../crosswalk/rule-given.ts'
import { figurePolicy } from '../figure.policy.ts'
import { lockCatalogue } from '../metrics/metric-version.store.ts'
import { insertFrameVersion, nextFrame } from './frame.store.ts'
import { demandFrame, FrameWords } from './frame.ts'

export const addFrame = endpoint({
  route: 'POST /api/frames',
  summary: 'Add a frame from a day on: its name, its parts, and the figures under each',
  may: figurePolicy.define,
  body: Type.Object({ since: Day, ...FrameWords, reason: Line(500) }, { additionalProperties: false }),
  answer: Type.Object({ code: Type.String(), version: Type.Integer() }),
  async handle({ db, body, actor, platform, reply }) {
    await authorizeDefining(db, actor)
    await lockCatalogue(db)
    await demandFrame(db, null, body)
    const { code, position } = await nextFrame(db)
    const at = platform.clock()
    await insertFrameVersion(db, {
      ...{ ...body, code, position, version: 1, ended: false },
      ...{ madeBy: actor.id ?? '', madeByName: actor.name, madeAt: at },
    })
    await noteAct(db, actor, at, {
      kind: 'frame.added',
      subject: { kind: 'frame', id: code, name: body.name },
      details: { since: body.since, reason: body.reason },
    })
    reply.code(201)
    return { code, version: 1 }
  },
})
