import { type Form, findFittingScheme, nationalScheme } from '@medelge/appraisal'
import type { Kysely } from 'kysely'
import Type from 'typebox'
import type { Database } from '#database'
import { withEvidenceFile } from '#modules/evidence'
import { chainOf } from '#modules/organizations'
import { type Actor, authorize } from '#platform/actor'
import { inTransaction } from '#platform/database/database'
import { onceAsAsked } from '#platform/database/idempotency'
import { endpoint } from '#platform/endpoint'
import { pickLocale } from '#platform/locale'
import type { EndpointPlatform } from '#platform/platform'
import { Id, Uuid } from '#platform/shapes'
import { appraisalErrors } from './appraisal.errors.ts'
import { appraisalPolicy } from './appraisal.policy.ts'
import { type Appraisal, AppraisalSchema, presentAppraisal, readWhole, SchemeShape } from './appraisal.ts'
import { beginAppraisal } from './begin-appraisal.ts'
import { formReader } from './official/form.reader.ts'
import { describeSheetProblem } from './official/sheet-problem.ts'

/** The form in an office's .xlsx; what cannot be read is named by its cell. */
const readForm = (
  db: Kysely<Database>,
  platform: EndpointPlatform,
  actor: Actor,
  id: string,
  locale: 'zh-CN' | 'en',
) =>
  withEvidenceFile(db, platform, actor, id, async (path): Promise<Form> => {
    const reading = await platform.workers.run(formReader, { path }, { for: actor.id ?? '' })
    if (reading.ok) return reading.value
    const fields = reading.problems.map((problem) => ({
      field: 'evidence',
      message: describeSheetProblem(problem, locale),
    }))
    throw appraisalErrors.APPRAISAL_FILE_UNREADABLE({ fields })
  })

export const importAppraisal = endpoint({
  route: 'POST /api/appraisals/import',
  summary: 'Begin a self-appraisal from an uploaded official .xlsx form',
  may: appraisalPolicy.write,
  body: Type.Object(
    { organizationId: Id, evidence: Uuid, scheme: Type.Optional(SchemeShape) },
    { additionalProperties: false },
  ),
  answer: AppraisalSchema,
  // What others made is read before a transaction begins, not while one waits for it.
  transaction: 'own',
  async handle({ db, body, actor, platform, request, reply }) {
    authorize(actor, appraisalPolicy.write, await chainOf(db, body.organizationId))
    const form = await readForm(
      db,
      platform,
      actor,
      body.evidence,
      pickLocale(request.headers['accept-language']),
    )
    const made = await inTransaction(db, (trx) =>
      onceAsAsked(trx, request, [body], async () => {
        const facts = {
          ...readWhole(form, body.scheme ?? findFittingScheme(form) ?? nationalScheme),
          organizationId: body.organizationId,
        }
        const row = await beginAppraisal(trx, facts, { actor, at: platform.clock() })
        return { status: 201, body: presentAppraisal(row) }
      }),
    )
    reply.code(made.status)
    return made.body as Appraisal
  },
})
