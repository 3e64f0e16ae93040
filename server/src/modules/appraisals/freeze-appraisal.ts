import { score } from '@medelge/appraisal'
import Type from 'typebox'
import { chainOf } from '#modules/organizations'
import { authorize } from '#platform/actor'
import { endpoint } from '#platform/endpoint'
import { Text, UuidParams } from '#platform/shapes'
import { appraisalErrors } from './appraisal.errors.ts'
import { appraisalPolicy } from './appraisal.policy.ts'
import { findVersions, insertVersion, lockAppraisal } from './appraisal.store.ts'
import { feedForm } from './feeding/feed-form.ts'
import { VersionSchema } from './get-appraisal.ts'
import { digestOf } from './version-digest.ts'

export const freezeAppraisal = endpoint({
  route: 'POST /api/appraisals/{id}/versions',
  summary: 'Freeze the form as it stands: values, queries, moment and a digest over all of it',
  may: appraisalPolicy.freeze,
  params: UuidParams,
  body: Type.Object(
    { version: Type.Integer({ minimum: 1 }), note: Type.Optional(Text(500)) },
    { additionalProperties: false },
  ),
  answer: VersionSchema,
  async handle({ db, params, body, actor, platform, reply }) {
    const row = await lockAppraisal(db, params.id)
    authorize(actor, appraisalPolicy.freeze, await chainOf(db, row.organizationId))
    if (row.version !== body.version)
      throw appraisalErrors.APPRAISAL_CHANGED_MEANWHILE({ version: row.version })
    const { form, figures } = await feedForm(db, row, platform.clock())
    const scored = score(form, row.scheme)
    const refusals = scored.findings.filter((finding) => finding.severity === 'refuse')
    if (refusals.length > 0)
      throw appraisalErrors.APPRAISAL_REFUSED({ count: refusals.length, findings: refusals })
    const signed = {
      appraisalId: row.id,
      number: ((await findVersions(db, row.id))[0]?.number ?? 0) + 1,
      ...{ form, scheme: row.scheme, scored, figures },
      note: body.note ?? '',
      frozenBy: actor.id ?? '',
      frozenByName: actor.name,
      frozenAt: platform.clock(),
    }
    const digest = digestOf(signed)
    await insertVersion(db, {
      ...signed,
      digest,
      form: JSON.stringify(form),
      scheme: JSON.stringify(row.scheme),
      scored: JSON.stringify(scored),
      figures: JSON.stringify(figures),
    })
    reply.code(201)
    const { number, note, frozenByName, frozenAt } = signed
    const { total, grade } = scored
    return { number, total, grade, digest, note, frozenByName, frozenAt: frozenAt.toISOString() }
  },
})
