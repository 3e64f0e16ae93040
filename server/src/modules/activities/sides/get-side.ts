import Type from 'typebox'
import { HandedInSchema, readCheckStatus } from '#modules/checks'
import { chainOf } from '#modules/organizations'
import { authorize } from '#platform/actor'
import { endpoint } from '#platform/endpoint'
import { platformErrors } from '#platform/errors'
import { Can, UuidParams } from '#platform/shapes'
import { sessionPolicy } from '../session.policy.ts'
import { sideChecks } from './side.checks.ts'
import { findSide } from './side.store.ts'
import { presentSide, SideSchema } from './side.ts'

export const getSide = endpoint({
  route: 'GET /api/session-sides/{id}',
  summary: 'The part that hosts of another line have in a joint session, and what may be done next',
  may: sessionPolicy.read,
  params: UuidParams,
  answer: Type.Object({
    side: SideSchema,
    ...HandedInSchema,
    can: Can({ record: true, handIn: true, recall: true, check: true, correct: true }),
  }),
  async handle({ db, params, actor, platform }) {
    const row = await findSide(db, params.id)
    if (!row) throw platformErrors.NOT_FOUND()
    authorize(actor, sessionPolicy.read, await chainOf(db, row.unitId))
    const { waitsFor, can } = await readCheckStatus(db, sideChecks, row, actor, platform.clock())
    return { side: presentSide(row), waitsFor, can }
  },
})
