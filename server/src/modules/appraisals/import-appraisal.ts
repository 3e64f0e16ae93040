import { buffer } from 'node:stream/consumers'
import { nationalScheme } from '@medelge/appraisal'
import Type from 'typebox'
import { authorize } from '#house/actor'
import { deed } from '#house/deed'
import { Id, Uuid } from '#house/shapes'
import { readEvidence } from '#modules/evidence'
import { chainOf } from '#modules/organizations'
import { appraisalErrors } from './appraisal.errors.ts'
import { appraisalPolicy } from './appraisal.policy.ts'
import { insertAppraisal } from './appraisal.store.ts'
import { AppraisalSchema, presentAppraisal, readWhole, SchemeShape } from './appraisal.ts'
import { readXlsx } from './official/read-xlsx.ts'

export const importAppraisal = deed({
  route: 'POST /api/appraisals/import',
  summary: 'Begin a self-appraisal from an uploaded official .xlsx form',
  may: appraisalPolicy.write,
  body: Type.Object(
    { organizationId: Id, evidence: Uuid, scheme: Type.Optional(SchemeShape) },
    { additionalProperties: false },
  ),
  answer: AppraisalSchema,
  async handle({ db, body, actor, house, reply }) {
    authorize(actor, appraisalPolicy.write, await chainOf(db, body.organizationId))
    const { content } = await readEvidence(house, actor, body.evidence)
    const read = await readXlsx(await buffer(content)).catch(() => undefined)
    if (!read) throw appraisalErrors.APPRAISAL_FILE_UNREADABLE()
    const row = await insertAppraisal(db, {
      ...readWhole(read, body.scheme ?? nationalScheme),
      organizationId: body.organizationId,
      createdBy: actor.id ?? '',
    })
    reply.code(201)
    return presentAppraisal(row)
  },
})
