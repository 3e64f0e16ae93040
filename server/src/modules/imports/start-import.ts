import { randomUUID } from 'node:crypto'
import Type from 'typebox'
import { linkEvidence } from '#modules/evidence'
import { chainOf } from '#modules/organizations'
import { authorize } from '#platform/actor'
import { noteAct } from '#platform/audit/note-act'
import { endpoint } from '#platform/endpoint'
import { inField } from '#platform/errors'
import { pickLocale } from '#platform/locale'
import { Id, Line, Uuid } from '#platform/shapes'
import { findImportKind } from '#platform/sheets/import-kind'
import { answerRun } from './answer-run.ts'
import { checkImport } from './check-import.ts'
import { demandTurn } from './demand-turn.ts'
import { importErrors } from './import.errors.ts'
import { insertRun } from './import-run.store.ts'
import { ImportRunSchema } from './import-run.ts'

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
    const kind = await findImportKind(db, body.kind)
    if (!kind)
      throw importErrors.IMPORT_KIND_UNKNOWN({
        kind: body.kind,
        ...inField('kind'),
      })
    authorize(actor, kind.may, await chainOf(db, body.organizationId))
    await kind.admit?.(db, actor, body.organizationId)
    await demandTurn(db, actor.id)
    // Linked first: the file may be none, or none of theirs, and that is told in words.
    const id = randomUUID()
    await linkEvidence(db, 'import', id, [body.evidenceId], actor, 'evidenceId')
    const run = await insertRun(db, { id, ...body, submit: body.submit ?? true, startedBy: actor.id ?? '' })
    await platform.jobs.add(db, checkImport, { id: run.id, version: run.version })
    reply.code(201)
    const answer = await answerRun(db, run, actor, pickLocale(request.headers['accept-language']))
    await noteAct(db, actor, platform.clock(), {
      kind: 'import.begun',
      organizationId: body.organizationId,
      subject: { kind: 'import', id: run.id, name: answer.fileName },
      details: { kind: body.kind },
    })
    return answer
  },
})
