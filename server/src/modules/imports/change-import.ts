import Type from 'typebox'
import { endpoint } from '#platform/endpoint'
import { inField } from '#platform/errors'
import { pickLocale } from '#platform/locale'
import { Nullable, UuidParams } from '#platform/shapes'
import type { SheetColumn } from '#platform/sheets/columns'
import { findImportKind } from '#platform/sheets/import-kind'
import { answerRun } from './answer-run.ts'
import { checkImport } from './check-import.ts'
import { demandTable } from './forgetting/demand-table.ts'
import { importErrors } from './import.errors.ts'
import { getOwnRun, turnRun } from './import-run.store.ts'
import { ImportRunSchema } from './import-run.ts'
import { demandTurn } from './steps/demand-turn.ts'
import { CorrectionChangeSchema } from './words/correction-change.ts'
import { type CorrectionChange, mergeCorrections } from './words/corrections.ts'
import { keepChoices } from './words/import-choice.store.ts'

type Columns = readonly SheetColumn[]

function checkFields(columns: Columns, named: readonly string[], part: string): void {
  const fields = new Set(columns.map((column) => column.field))
  const wrong = named.filter((field) => !fields.has(field))
  if (wrong.length > 0)
    throw importErrors.IMPORT_MAPPING_WRONG(inField(...wrong.map((field) => `${part}.${field}`)))
}

/** What is kept sealed is put right in the file: a correction would be written down as it was typed. */
function refusePersonal(columns: Columns, named: readonly string[]): void {
  const wrong = columns.filter(({ field, personal }) => personal && named.includes(field))
  if (wrong.length > 0)
    throw importErrors.IMPORT_PERSONAL_FIELD(inField(...wrong.map(({ field }) => `correct.${field}`)))
}

const fieldsOf = ({ values = [], cells = [] }: CorrectionChange): string[] =>
  [...values, ...cells].map(({ field }) => field)

export const changeImport = endpoint({
  route: 'PATCH /api/imports/{id}',
  summary:
    'Say otherwise which sheet, which row of titles, which column holds what; the table is looked through again',
  may: 'member',
  params: UuidParams,
  body: Type.Object(
    {
      sheet: Type.Optional(Type.Integer({ minimum: 0, maximum: 500 })),
      headerRow: Type.Optional(Nullable(Type.Integer({ minimum: 1, maximum: 1_048_576 }))),
      mapping: Type.Optional(
        Nullable(Type.Record(Type.String({ maxLength: 60 }), Type.Integer({ minimum: 0, maximum: 199 }))),
      ),
      submit: Type.Optional(Type.Boolean()),
      again: Type.Optional(Type.Literal(true, { description: 'Look through it once more as it is' })),
      correct: Type.Optional(CorrectionChangeSchema),
      takeHidden: Type.Optional(Type.Boolean({ description: 'Read hidden rows too' })),
    },
    { additionalProperties: false, minProperties: 1 },
  ),
  answer: ImportRunSchema,
  async handle({ db, params, body, actor, platform, request }) {
    const run = await getOwnRun(db, params.id, actor.id)
    demandTable(run)
    await demandTurn(db, actor.id, run.id)
    const { mapping, correct, again: _, ...rest } = body
    const columns = (await findImportKind(db, run.kind))?.columns ?? []
    if (mapping) checkFields(columns, Object.keys(mapping), 'mapping')
    if (correct) {
      checkFields(columns, fieldsOf(correct), 'correct')
      refusePersonal(columns, fieldsOf(correct))
    }
    // Another sheet or row of titles has other columns; what was chosen for the old ones no longer holds.
    const corrected = correct ? mergeCorrections(run.corrections, correct) : undefined
    const elsewhere = rest.sheet !== undefined || rest.headerRow !== undefined
    const chosen =
      mapping !== undefined || elsewhere ? { mapping: mapping ? JSON.stringify(mapping) : null } : {}
    const corrections = elsewhere ? {} : corrected
    const change = {
      // What somebody looks at and changes is no longer carried out by itself.
      onward: null,
      ...rest,
      ...chosen,
      ...(corrections ? { corrections: JSON.stringify(corrections) } : {}),
    }
    const turned = await turnRun(db, run.id, ['checking', 'checked', 'failed'], 'checking', change)
    if (!turned) throw importErrors.IMPORT_BUSY()
    const values = (correct?.values ?? []).flatMap(({ to, ...one }) => (to === null ? [] : [{ ...one, to }]))
    if (values.length > 0) await keepChoices(db, run.startedBy, run.kind, values)
    await platform.jobs.add(db, checkImport, { id: turned.id, version: turned.version })
    return answerRun(db, turned, actor, pickLocale(request.headers['accept-language']))
  },
})
