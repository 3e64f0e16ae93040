import Type from 'typebox'
import { endpoint } from '#platform/endpoint'
import { platformErrors } from '#platform/errors'
import { Choice, Id, Nullable, Text, Uuid } from '#platform/shapes'
import { appraisalPolicy } from '../appraisal.policy.ts'
import { verdicts } from './opinion.ts'
import { getJudgedVersion } from './opinion-reach.ts'
import { getSample, updateVerdict } from './sample.store.ts'

export const judgeRecord = endpoint({
  route: 'PUT /api/samples/{id}/records/{place}',
  summary: 'Write down what was found in one record of an own sample',
  may: appraisalPolicy.evaluate,
  params: Type.Object({ id: Uuid, place: Id }),
  body: Type.Object(
    { verdict: Nullable(Choice(verdicts)), note: Text(500) },
    { additionalProperties: false },
  ),
  async handle({ db, params, body, actor, reply }) {
    const sample = await getSample(db, params.id)
    await getJudgedVersion(db, actor, sample.appraisalId, sample.version)
    if (sample.personId !== actor.id) throw platformErrors.NOT_FOUND()
    const found = await updateVerdict(db, { sampleId: params.id, place: params.place }, body)
    if (!found) throw platformErrors.NOT_FOUND()
    reply.code(204)
    return null
  },
})
