import { type monitor, yearShare } from '@medelge/appraisal'
import Type from 'typebox'
import { HandedInSchema, isConfirmed, readCheckStatus } from '#modules/checks'
import { abilities, authorize } from '#platform/actor'
import { dayOf } from '#platform/clock'
import { endpoint } from '#platform/endpoint'
import { Can, Day, Moment, Nullable, UuidParams } from '#platform/shapes'
import { appraisalPolicy } from './appraisal.policy.ts'
import { AppraisalSchema, FormShape, presentAppraisal, SchemeShape, ScoredShape } from './appraisal.ts'
import { getWhole } from './appraisal-whole.store.ts'
import { appraisalChecks } from './checking/appraisal.checks.ts'
import { AppraisalEventSchema, appraisalHistory } from './checking/appraisal-history.ts'
import { statusOf } from './checking/status.ts'
import { FedFigureSchema } from './feeding/fed-figure.ts'
import { mayReadOpinions } from './opinions/opinion-reach.ts'
import { outlook } from './scoring.ts'
import { ComparedSchema } from './versions/compare-today.ts'
import { presentVersion, VersionSchema } from './versions/version.ts'

export const getAppraisalEndpoint = endpoint({
  route: 'GET /api/appraisals/{id}',
  summary:
    'A self-appraisal: live while it is open, as it was read once it is handed in; scores, findings, outlook, history',
  may: appraisalPolicy.read,
  params: UuidParams,
  query: Type.Object({ day: Type.Optional(Day) }),
  answer: Type.Object({
    appraisal: AppraisalSchema,
    form: FormShape,
    scheme: SchemeShape,
    scored: ScoredShape,
    figures: Type.Array(FedFigureSchema),
    readAt: Nullable(Moment),
    ...ComparedSchema,
    monitor: Type.Unsafe<ReturnType<typeof monitor>>({ type: 'object', additionalProperties: true }),
    versions: Type.Array(
      Type.Object({
        ...VersionSchema.properties,
        evaluators: Nullable(
          Type.Integer({ description: 'Evaluators who have said something; null for whom it is no matter' }),
        ),
      }),
    ),
    history: Type.Array(AppraisalEventSchema),
    ...HandedInSchema,
    can: Can({ ...appraisalPolicy, handIn: true, recall: true, check: true, reopen: true, remove: true }),
  }),
  async handle({ db, params, query, actor, platform }) {
    const whole = await getWhole(db, params.id)
    const { row, chain, versions } = whole
    authorize(actor, appraisalPolicy.read, chain)
    const now = platform.clock()
    // A day asked for shows the form as it stood that evening: what was counted or declared later is left out.
    const evening = query.day === undefined ? undefined : new Date(`${query.day}T23:59:59.999+08:00`)
    const today = query.day ?? dayOf(now)
    const [{ live, readAt, ...status }, { history, waitsFor, can }] = await Promise.all([
      statusOf(db, whole, now, evening),
      readCheckStatus(db, appraisalChecks, row, actor, now),
    ])
    const seesOpinions = mayReadOpinions(actor, chain)
    const stands = versions.some(({ revokedAt }) => revokedAt === null)
    return {
      appraisal: presentAppraisal(row),
      ...status,
      readAt: readAt?.toISOString() ?? null,
      monitor: outlook(live, row.scheme, { today, yearShare: yearShare(row.year, today) }),
      versions: versions.map((version) => ({
        ...presentVersion(version),
        evaluators: seesOpinions ? version.evaluators : null,
      })),
      history: appraisalHistory(history),
      waitsFor,
      can: {
        ...abilities(actor, appraisalPolicy, chain),
        ...can,
        write: can.record,
        reopen: can.handIn && isConfirmed(row, stands),
        remove: can.record && versions.length === 0 && !history.some(({ step }) => step === 'submitted'),
      },
    }
  },
})
