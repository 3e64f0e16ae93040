import Type from 'typebox'
import { storeEvidence } from '#modules/evidence'
import { dayOf } from '#platform/clock'
import { onceAsAsked } from '#platform/database/idempotency'
import { endpoint } from '#platform/endpoint'
import { pickLocale } from '#platform/locale'
import { Choice } from '#platform/shapes'
import { declarationPolicy } from '../declaration.policy.ts'
import { DataValueSetSchema, ImportSummarySchema } from './data-value.ts'
import { judgeSet, keepJudged, type Outcome } from './judge-set.ts'
import { answered, isRefused } from './set-summary.ts'

const strategies = ['CREATE_AND_UPDATE', 'NEW_AND_UPDATES', 'CREATE', 'NEW', 'UPDATE', 'UPDATES'] as const

/** What came, as it came: the evidence of all that is declared by it. */
const keptAs = (body: object) => Buffer.from(JSON.stringify(body, null, 1))

/** Nothing of a set was taken: there is nothing to keep, and a repeat is judged anew. */
class NothingTaken extends Error {
  constructor(readonly outcome: Outcome) {
    super('nothing was taken')
  }
}

export const receiveDataValues = endpoint({
  route: 'POST /api/dataValueSets',
  summary:
    'Take values as DHIS2 sends them: each is declared for its unit and period, with the set as evidence, and handed in to be checked; the answer says what became of each',
  may: declarationPolicy.record,
  query: Type.Object({
    dryRun: Type.Optional(Type.Boolean({ description: 'Say what would become of it, and keep nothing' })),
    importStrategy: Type.Optional(Choice(strategies)),
    idScheme: Type.Optional(Type.String({ maxLength: 80 })),
    orgUnitIdScheme: Type.Optional(Type.String({ maxLength: 80 })),
    dataElementIdScheme: Type.Optional(Type.String({ maxLength: 80 })),
  }),
  body: DataValueSetSchema,
  answer: ImportSummarySchema,
  // The set is kept as a file before anything is declared by it.
  transaction: 'own',
  async handle({ db, body, query, actor, platform, request, reply }) {
    const { dryRun = false, importStrategy = 'CREATE_AND_UPDATE' } = query
    const at = platform.clock()
    const asked = { actor, at, locale: pickLocale(request.headers['accept-language']), importStrategy }
    if (dryRun) return answered(await judgeSet(db, body, asked), 'dry-run', asked, reply)
    const file = { name: `data-values-${dayOf(at)}.txt`, bytes: keptAs(body), uploadedBy: actor.id ?? '' }
    const evidence = [await storeEvidence({ ...platform, db }, file)]
    const kept = await onceAsAsked(db, request, [query, body], async (trx) => {
      const judged = await judgeSet(trx, body, asked, true)
      if (isRefused(judged.outcome)) throw new NothingTaken(judged.outcome)
      await keepJudged(trx, judged, evidence, asked)
      return { status: 200, body: judged.outcome }
    }).catch((error) => {
      if (error instanceof NothingTaken) return { body: error.outcome }
      throw error
    })
    return answered({ outcome: kept.body as Outcome }, 'done', asked, reply)
  },
})
