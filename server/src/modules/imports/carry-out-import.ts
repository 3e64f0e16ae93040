import Type from 'typebox'
import { endpoint } from '#platform/endpoint'
import { pickLocale } from '#platform/locale'
import { UuidParams } from '#platform/shapes'
import { answerRun } from './answer-run.ts'
import { demandTurn } from './demand-turn.ts'
import { demandTable } from './forgetting/demand-table.ts'
import { importErrors } from './import.errors.ts'
import { findEarlier, getOwnRun, type ImportRun, turnRun } from './import-run.store.ts'
import { ImportRunSchema } from './import-run.ts'
import type { Confirmation } from './parts/confirmation.ts'
import { recordTable } from './parts/record-table.ts'

// All that was asked is so, or what was named: each kind as often as it was counted then.
function confirmations(run: ImportRun, said: boolean | Confirmation[]): Confirmation[] {
  const kinds = run.report.questionKinds ?? []
  if (typeof said === 'boolean') return said ? kinds : []
  return said.map(({ code, row }) =>
    row === undefined ? { code, count: kinds.find((one) => one.code === code)?.count ?? 0 } : { code, row },
  )
}

const unanswered = (run: ImportRun, confirmed: readonly Confirmation[], which = /^/): number => {
  const questionKinds = (run.report.questionKinds ?? []).filter(({ code }) => which.test(code))
  return questionKinds.reduce((sum, { code, count }) => {
    const own = confirmed.filter((one) => one.code === code)
    return own.some(({ row }) => row === undefined) ? sum : sum + Math.max(0, count - own.length)
  }, 0)
}

export const carryOutImport = endpoint({
  route: 'POST /api/imports/{id}/carry-out',
  summary:
    'Record every row of a checked table, all or none; or the right ones, the rest given back as a table',
  may: 'member',
  params: UuidParams,
  body: Type.Object(
    {
      confirmed: Type.Optional(
        Type.Union([
          Type.Boolean({ description: 'All that looks unlikely is so' }),
          Type.Array(
            Type.Object(
              { code: Type.String({ maxLength: 60 }), row: Type.Optional(Type.Integer({ minimum: 1 })) },
              { additionalProperties: false },
            ),
            { maxItems: 1000, description: 'What is so: a kind of question, or that of one row' },
          ),
        ]),
      ),
      repeat: Type.Optional(Type.Boolean({ description: 'Read the same file in once more' })),
      part: Type.Optional(Type.Boolean({ description: 'Record the right rows and give the rest back' })),
    },
    { additionalProperties: false },
  ),
  answer: ImportRunSchema,
  async handle({ db, params, body, actor, platform, request, reply }) {
    const run = await getOwnRun(db, params.id, actor.id)
    demandTable(run)
    const { problemCount = 0, rightRows = 0 } = run.report
    if (run.state !== 'checked') throw importErrors.IMPORT_NOT_READY()
    const part = body.part ?? false
    const confirmed = confirmations(run, body.confirmed ?? false)
    if (problemCount > 0 && !part) throw importErrors.IMPORT_HAS_PROBLEMS({ count: problemCount })
    // A question of a row puts that row aside; what is asked of the table as a whole has to be answered.
    const due = unanswered(run, confirmed, part ? /^TABLE_/ : undefined)
    if (due > 0) throw importErrors.IMPORT_HAS_QUESTIONS({ count: due })
    if (rightRows === 0) throw importErrors.IMPORT_NOTHING_RIGHT()
    const earlier = await findEarlier(db, run)
    if (earlier && !body.repeat)
      throw importErrors.IMPORT_REPEATED({ by: earlier.by, at: earlier.at.toISOString(), rows: earlier.rows })
    await demandTurn(db, actor.id, run.id)
    const choice = { part, confirmed: JSON.stringify(confirmed), repeatOf: earlier?.id ?? null }
    const turned = await turnRun(db, run.id, ['checked'], 'importing', choice)
    if (!turned) throw importErrors.IMPORT_NOT_READY()
    await platform.jobs.add(db, recordTable, { id: turned.id, version: turned.version })
    reply.code(202)
    return answerRun(db, turned, actor, pickLocale(request.headers['accept-language']))
  },
})
