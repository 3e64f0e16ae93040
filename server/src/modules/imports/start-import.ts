import Type from 'typebox'
import { endpoint } from '#platform/endpoint'
import { pickLocale } from '#platform/locale'
import { Id, Line, Uuid } from '#platform/shapes'
import { ImportRunSchema } from './import-run.ts'
import { beginRun } from './steps/begin-run.ts'

export const startImport = endpoint({
  route: 'POST /api/imports',
  summary:
    'Begin to read in a table that was sent as evidence: it is looked through first, nothing is recorded yet',
  may: 'member',
  body: Type.Object(
    {
      kind: Line(40),
      evidenceId: Uuid,
      organizationId: Id,
      submit: Type.Optional(
        Type.Boolean({ description: 'Hand the records in for checking at once', default: true }),
      ),
    },
    { additionalProperties: false },
  ),
  answer: ImportRunSchema,
  async handle({ db, body, actor, platform, request, reply }) {
    reply.code(201)
    const locale = pickLocale(request.headers['accept-language'])
    return beginRun({ db, actor, platform, locale }, body)
  },
})
