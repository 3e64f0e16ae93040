import { score } from '@medelge/appraisal'
import Type from 'typebox'
import { chainOf } from '#modules/organizations'
import { authorize } from '#platform/actor'
import { endpoint } from '#platform/endpoint'
import { Id, Nullable, Uuid } from '#platform/shapes'
import { appraisalPolicy } from './appraisal.policy.ts'
import { getAppraisal, getVersion } from './appraisal.store.ts'
import { FormShape, SchemeShape, ScoredShape } from './appraisal.ts'
import { FedFigureSchema } from './feeding/fed-figure.ts'
import { feedForm } from './feeding/feed-form.ts'
import { VersionSchema } from './get-appraisal.ts'
import { digestOf } from './version-digest.ts'

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
    today: Type.Object({ total: Type.Number(), grade: Type.String() }),
    changes: Type.Array(
      Type.Object({
        code: Type.String(),
        frozen: Nullable(Type.Number()),
        today: Nullable(Type.Number()),
        frozenScore: Nullable(Type.Number()),
        todayScore: Nullable(Type.Number()),
        unit: Type.String(),
      }),
    ),
  }),
  async handle({ db, params, actor, platform }) {
    const row = await getAppraisal(db, params.id)
    authorize(actor, appraisalPolicy.read, await chainOf(db, row.organizationId))
    const frozen = await getVersion(db, params.id, params.number)
    // The same form and queries, read again: what differs is what the records say differently now.
    const again = await feedForm(db, { ...row, form: frozen.form }, platform.clock())
    const scored = score(again.form, frozen.scheme)
    const scoreIn = (rows: typeof scored.rows, code: string) =>
      rows.find((line) => line.code === code)?.score ?? null
    const changes = frozen.figures.flatMap((before, place) => {
      const now = again.figures[place]
      if (!now || now.value === before.value) return []
      return [
        {
          code: before.code,
          frozen: before.value,
          today: now.value,
          frozenScore: scoreIn(frozen.scored.rows, before.code),
          todayScore: scoreIn(scored.rows, before.code),
          unit: before.unit,
        },
      ]
    })
    return {
      version: {
        number: frozen.number,
        total: frozen.scored.total,
        grade: frozen.scored.grade,
        digest: frozen.digest,
        note: frozen.note,
        frozenByName: frozen.frozenByName,
        frozenAt: frozen.frozenAt.toISOString(),
      },
      intact: digestOf(frozen) === frozen.digest,
      form: frozen.form,
      scheme: frozen.scheme,
      scored: frozen.scored,
      figures: frozen.figures,
      today: { total: scored.total, grade: scored.grade },
      changes,
    }
  },
})
