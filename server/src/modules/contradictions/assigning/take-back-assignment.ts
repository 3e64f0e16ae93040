import Type from 'typebox'
import { noteAct } from '#platform/audit/note-act'
import { endpoint } from '#platform/endpoint'
import { platformErrors } from '#platform/errors'
import { Uuid, UuidParams } from '#platform/shapes'
import { contradictionErrors } from '../contradiction.errors.ts'
import { contradictionPolicy } from '../contradiction.policy.ts'
import { standingOf } from '../look-over.ts'
import { findAssignment } from './assignment.store.ts'
import { endAll } from './end-assignment.ts'

export const takeBackAssignment = endpoint({
  route: 'DELETE /api/contradiction-assignments/{id}',
  summary: 'Ask a person no longer to explain a contradiction; it is the unit’s again',
  may: contradictionPolicy.answer,
  params: UuidParams,
  answer: Type.Object({ id: Uuid }),
  async handle({ db, params: { id }, actor, platform }) {
    const row = await findAssignment(db, id)
    if (!row) throw platformErrors.NOT_FOUND()
    const { subjectKind, subjectId, organizationId, personId, personName } = row
    const may = contradictionPolicy.answer
    await standingOf(db, { kind: subjectKind, id: subjectId }, { actor, may })
    const at = platform.clock()
    const [ended] = await endAll(db, [id], { ended: 'taken-back', actor, at })
    if (!ended) throw contradictionErrors.CONTRADICTION_ASSIGNED()
    await noteAct(db, actor, at, {
      kind: 'contradiction.taken-back',
      organizationId,
      subject: { kind: 'person', id: personId, name: personName },
    })
    return { id }
  },
})
