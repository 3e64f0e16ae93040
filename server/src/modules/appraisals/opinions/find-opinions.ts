import Type from 'typebox'
import { allows } from '#platform/actor'
import { endpoint } from '#platform/endpoint'
import { appraisalPolicy } from '../appraisal.policy.ts'
import { findOpinions } from './opinion.store.ts'
import { OpinionSchema, SampleSchema, VersionParams } from './opinion.ts'
import { getReadableVersion, isOwnForm } from './opinion-reach.ts'
import { presentSamples } from './present-sample.ts'
import { findSamples } from './sample.store.ts'

export const findOpinionsEndpoint = endpoint({
  route: 'GET /api/appraisals/{id}/versions/{number}/opinions',
  summary: 'What evaluators say of a frozen version, and the records they looked at',
  may: 'member',
  params: VersionParams,
  answer: Type.Object({
    opinions: Type.Array(OpinionSchema),
    samples: Type.Array(SampleSchema),
    mayJudge: Type.Boolean(),
  }),
  async handle({ db, params, actor }) {
    const { row, chain, frozen } = await getReadableVersion(db, actor, params.id, params.number)
    const opinions = await findOpinions(db, params.id, params.number)
    const samples = await findSamples(db, params.id, params.number)
    return {
      opinions: opinions.map((one) => ({ ...one, saidAt: one.saidAt.toISOString() })),
      samples: await presentSamples(db, actor, samples),
      mayJudge:
        allows(actor, appraisalPolicy.evaluate, chain) && !isOwnForm(actor, row, frozen) && !frozen.revokedAt,
    }
  },
})
