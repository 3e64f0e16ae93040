import { createHash } from 'node:crypto'
import { parsePeriod } from '@medelge/figures'
import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { findSourcesBehind } from '#modules/figures'
import { endpoint } from '#platform/endpoint'
import { inField } from '#platform/errors'
import { appraisalPolicy } from '../appraisal.policy.ts'
import type { FedFigure } from '../feeding/fed-figure.ts'
import { opinionErrors } from './opinion.errors.ts'
import { NewSample, SampleSchema, VersionParams } from './opinion.ts'
import { getJudgedVersion } from './opinion-reach.ts'
import { presentSamples } from './present-sample.ts'
import { findSamples, insertSample } from './sample.store.ts'

const digestOf = (seed: string, { kind, id }: { kind: string; id: string }) =>
  createHash('sha256').update(`${seed}:${kind}:${id}`).digest('hex')

/**
 * So many of the records, drawn by a seed: those whose SHA-256 of `seed:kind:id` is the smallest. Whoever knows the
 * seed draws the same again, in whatever order the records come.
 */
export function drawRecords<R extends { kind: string; id: string }>(
  records: readonly R[],
  count: number,
  seed: string,
): R[] {
  return records
    .map((record) => ({ record, digest: digestOf(seed, record) }))
    .sort((a, b) => (a.digest < b.digest ? -1 : 1))
    .slice(0, count)
    .map(({ record }) => record)
}

/** The records behind a row as they stood when the figures of the version were read. */
function recordsBehind(db: Kysely<Database>, figure: FedFigure | undefined, asOf: Date) {
  if (!figure) return []
  const { organizationId, period, ...query } = figure.query
  return findSourcesBehind(db, { ...query, organization: organizationId, period: parsePeriod(period) }, asOf)
}

export const takeSample = endpoint({
  route: 'POST /api/appraisals/{id}/versions/{number}/samples',
  summary:
    'Take records behind a row to look at one by one: so many by a random draw that can be repeated, or named ones',
  may: appraisalPolicy.evaluate,
  params: VersionParams,
  body: NewSample,
  answer: SampleSchema,
  async handle({ db, params, body, actor, platform, reply }) {
    const { frozen } = await getJudgedVersion(db, actor, params.id, params.number)
    const { code, count = 5, records: named } = body
    if (!frozen.scored.rows.some((row) => row.code === code))
      throw opinionErrors.OPINION_ROW_UNKNOWN(inField('code'))
    const figure = frozen.figures.find((one) => one.code === code)
    const behind = await recordsBehind(db, figure, frozen.readAt ?? frozen.frozenAt)
    if (behind.length === 0) throw opinionErrors.SAMPLE_WITHOUT_RECORDS()
    const seed = named ? null : (body.seed?.trim() ?? `${params.id.slice(-6)}-${platform.clock().getTime()}`)
    const byHand = named?.map(({ kind, id }) => behind.find((one) => one.kind === kind && one.id === id))
    if (byHand?.includes(undefined)) throw opinionErrors.SAMPLE_RECORD_UNKNOWN(inField('records'))
    const taken = byHand?.flatMap((one) => one ?? []) ?? drawRecords(behind, count, seed ?? '')
    const row = {
      appraisalId: params.id,
      version: params.number,
      code,
      personId: actor.id ?? '',
      personName: actor.name,
      seed,
      population: behind.length,
      madeAt: platform.clock(),
    }
    const id = await insertSample(db, row, taken)
    const made = (await findSamples(db, params.id, params.number)).filter((one) => one.id === id)
    reply.code(201)
    const [sample] = await presentSamples(db, actor, made)
    if (!sample) throw new Error('the sample just made was not found')
    return sample
  },
})
