import Type from 'typebox'
import { deed } from '#house/deed'
import { inField } from '#house/errors'
import { pickLocale } from '#house/locale'
import { Nullable, UuidParams } from '#house/shapes'
import { findImportKind } from '#house/sheets/import-kind'
import { checkImport } from './check-import.ts'
import { importErrors } from './import.errors.ts'
import { findEarlier, getOwnRun, turnRun } from './import-run.store.ts'
import { ImportRunSchema, presentRun } from './import-run.ts'

function checkMapping(kind: string, mapping: Record<string, number>): void {
  const fields = new Set(findImportKind(kind)?.columns.map((column) => column.field))
  const wrong = Object.keys(mapping).filter((field) => !fields.has(field))
  if (wrong.length > 0)
    throw importErrors.IMPORT_MAPPING_WRONG(inField(...wrong.map((field) => `mapping.${field}`)))
}

export const changeImport = deed({
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
    },
    { additionalProperties: false, minProperties: 1 },
  ),
  answer: ImportRunSchema,
  async handle({ db, params, body, actor, house, request }) {
    const run = await getOwnRun(db, params.id, actor.id)
    const { mapping, ...rest } = body
    if (mapping) checkMapping(run.kind, mapping)
    // Another sheet or row of titles has other columns; what was chosen for the old ones no longer holds.
    const elsewhere = rest.sheet !== undefined || rest.headerRow !== undefined
    const chosen =
      mapping !== undefined || elsewhere ? { mapping: mapping ? JSON.stringify(mapping) : null } : {}
    const change = { ...rest, ...chosen }
    const turned = await turnRun(db, run.id, ['checking', 'checked', 'failed'], 'checking', change)
    if (!turned) throw importErrors.IMPORT_BUSY()
    await house.jobs.add(db, checkImport, { id: turned.id, version: turned.version })
    return presentRun(turned, await findEarlier(db, turned), pickLocale(request.headers['accept-language']))
  },
})
