import { endpoint } from '#platform/endpoint'
import { inField } from '#platform/errors'
import { appraisalPolicy } from '../appraisal.policy.ts'
import { opinionErrors } from './opinion.errors.ts'
import { insertOpinion } from './opinion.store.ts'
import { NewOpinion, OpinionSchema, VersionParams } from './opinion.ts'
import { getJudgedVersion } from './opinion-reach.ts'

// Forms print two decimals; what is more cannot be read back from them.
const fits = (score: number) => Math.abs(Math.round(score * 100) - score * 100) < 1e-6

export const stateOpinion = endpoint({
  route: 'POST /api/appraisals/{id}/versions/{number}/opinions',
  summary:
    'Say what one thinks of a row of a frozen version, with an own score, or of the whole; it changes no official score',
  may: appraisalPolicy.evaluate,
  params: VersionParams,
  body: NewOpinion,
  answer: OpinionSchema,
  async handle({ db, params, body, actor, platform, reply }) {
    const { frozen } = await getJudgedVersion(db, actor, params.id, params.number)
    const { code, score } = body
    const comment = body.comment.trim()
    const row = frozen.scored.rows.find((one) => one.code === code)
    if (code !== '' && !row) throw opinionErrors.OPINION_ROW_UNKNOWN(inField('code'))
    if (code === '' && comment === '') throw opinionErrors.OPINION_EMPTY(inField('comment'))
    const most = row?.weight ?? 0
    if (score !== null && (!row || score > most || !fits(score)))
      throw opinionErrors.OPINION_SCORE_BEYOND({ most, ...inField('score') })
    const said = { code, comment, personId: actor.id ?? '', personName: actor.name, saidAt: platform.clock() }
    await insertOpinion(db, {
      ...said,
      score: score === null ? null : String(score),
      appraisalId: params.id,
      version: params.number,
    })
    reply.code(201)
    return { ...said, score, saidAt: said.saidAt.toISOString() }
  },
})
