import { monitor, score, yearShare } from '@medelge/appraisal'
import Type from 'typebox'
import { chainOf } from '#modules/organizations'
import { abilities, authorize } from '#platform/actor'
import { dayOf } from '#platform/clock'
import { endpoint } from '#platform/endpoint'
import { Can, Day, Moment, Nullable, Text, UuidParams } from '#platform/shapes'
import { appraisalPolicy } from './appraisal.policy.ts'
import { findVersions, getAppraisal } from './appraisal.store.ts'
import { AppraisalSchema, FormShape, presentAppraisal, SchemeShape, ScoredShape } from './appraisal.ts'
import { FedFigureSchema } from './feeding/fed-figure.ts'
import { feedForm } from './feeding/feed-form.ts'
import { countEvaluators } from './opinions/opinion.store.ts'
import { mayReadOpinions } from './opinions/opinion-reach.ts'

export const VersionSchema = Type.Object({
  number: Type.Integer(),
  total: Type.Number(),
  grade: Type.String(),
  digest: Type.String(),
  note: Text(),
  frozenByName: Type.String(),
  frozenAt: Moment,
})

export const getAppraisalEndpoint = endpoint({
  route: 'GET /api/appraisals/{id}',
  summary:
    'A self-appraisal as it stands now: the form with its live figures, its scores, findings and outlook',
  may: appraisalPolicy.read,
  params: UuidParams,
  query: Type.Object({ day: Type.Optional(Day) }),
  answer: Type.Object({
    appraisal: AppraisalSchema,
    form: FormShape,
    scheme: SchemeShape,
    scored: ScoredShape,
    figures: Type.Array(FedFigureSchema),
    monitor: Type.Unsafe<ReturnType<typeof monitor>>({ type: 'object', additionalProperties: true }),
    versions: Type.Array(
      Type.Object({
        ...VersionSchema.properties,
        evaluators: Nullable(
          Type.Integer({ description: 'Evaluators who have said something; null for whom it is no matter' }),
        ),
      }),
    ),
    can: Can(appraisalPolicy),
  }),
  async handle({ db, params, query, actor, platform }) {
    const row = await getAppraisal(db, params.id)
    const chain = await chainOf(db, row.organizationId)
    authorize(actor, appraisalPolicy.read, chain)
    // A day asked for shows the form as it stood that evening: what was counted or declared later is left out.
    const evening = query.day === undefined ? undefined : new Date(`${query.day}T23:59:59.999+08:00`)
    const { form, figures } = await feedForm(db, row, platform.clock(), evening)
    const today = query.day ?? dayOf(platform.clock())
    const versions = await findVersions(db, row.id)
    const evaluators = mayReadOpinions(actor, chain) ? await countEvaluators(db, row.id) : undefined
    return {
      appraisal: presentAppraisal(row),
      form,
      scheme: row.scheme,
      scored: score(form, row.scheme),
      figures,
      monitor: monitor(form, row.scheme, { today, yearShare: yearShare(row.year, today) }),
      versions: versions.map(({ scored, frozenAt, ...version }) => ({
        ...version,
        evaluators: evaluators ? (evaluators.get(version.number) ?? 0) : null,
        total: scored.total,
        grade: scored.grade,
        frozenAt: frozenAt.toISOString(),
      })),
      can: abilities(actor, appraisalPolicy, chain),
    }
  },
})
