import Type from 'typebox'
import { isIntact } from '#engines/documents/freeze'
import { chainOf } from '#modules/organizations'
import { authorize } from '#platform/actor'
import { endpoint } from '#platform/endpoint'
import { Id, Uuid } from '#platform/shapes'
import { appraisalPolicy } from '../appraisal.policy.ts'
import { getAppraisal } from '../appraisal.store.ts'
import { FormShape, SchemeShape, ScoredShape } from '../appraisal.ts'
import { FedFigureSchema } from '../feeding/fed-figure.ts'
import { ComparedSchema, compareToday } from './compare-today.ts'
import { getVersion } from './version.store.ts'
import { presentVersion, signedOf, VersionSchema } from './version.ts'

export const getVersionEndpoint = endpoint({
  route: 'GET /api/appraisals/{id}/versions/{number}',
  summary: 'A frozen version as it was signed, and what later corrections would change in it today',
  may: appraisalPolicy.read,
  params: Type.Object({ id: Uuid, number: Id }),
  answer: Type.Object({
    version: VersionSchema,
    intact: Type.Boolean({ description: 'Whether the digest still follows from what is kept' }),
    form: FormShape,
    scheme: SchemeShape,
    scored: ScoredShape,
    figures: Type.Array(FedFigureSchema),
    ...ComparedSchema,
  }),
  async handle({ db, params, actor, platform }) {
    const row = await getAppraisal(db, params.id)
    authorize(actor, appraisalPolicy.read, await chainOf(db, row.organizationId))
    const frozen = await getVersion(db, params.id, params.number)
    const { today, changes } = await compareToday(db, row, frozen, { now: platform.clock() })
    const { form, scheme, scored, figures } = frozen
    const intact = isIntact(signedOf(frozen), frozen.digest)
    return { version: presentVersion(frozen), intact, form, scheme, scored, figures, today, changes }
  },
})
