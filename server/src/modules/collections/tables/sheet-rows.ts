import { cellText } from '@medelge/sheets'
import { isOpen } from '@medelge/workflow'
import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { askFormerNames, nameOrganizations, readChains, unfoundUnit } from '#modules/organizations'
import { valuesReader } from '#modules/registers'
import { allows } from '#platform/actor'
import { PlatformError } from '#platform/errors'
import type { Checked, GivenRow, ImportContext, Progress } from '#platform/sheets/import-kind'
import { type RowReader, readRow } from '#platform/sheets/row-reader'
import { collectionPolicy } from '../collection.policy.ts'
import type { Questionnaire } from '../questionnaires/definition.ts'
import type { SheetRow } from '../sheets/sheet.ts'
import { settleSheet, type Values } from '../sheets/sheet-values.ts'

type Db = Kysely<Database>

/** What a row of a table answers for a unit. */
export interface ReadSheet {
  row: number
  sheet: string
  version: number
  values: Values
}

/** Rows between two notes of progress. */
const STEP = 200

/** Answers of people are kept where the table leaves a cell empty. */
const over = (before: Values, given: Values): Values => ({ ...before, ...given })

async function settled(
  questionnaire: Questionnaire,
  sheet: SheetRow,
  read: Values,
  { reader, today }: { reader: RowReader; today: string },
): Promise<Values> {
  try {
    const given = over(sheet.values, read)
    return await settleSheet(questionnaire, given, { today, before: sheet.values, whole: false })
  } catch (error) {
    if (!(error instanceof PlatformError) || error.code !== 'SHEET_VALUES') throw error
    const told = new Set(reader.findings.map(({ field }) => field))
    for (const { field, problem, ...params } of error.details.problems as {
      field: string
      problem: string
    }[])
      if (!told.has(`values.${field}`))
        reader.flag(`values.${field}`, `CELL_VALUE_${problem.toUpperCase().replaceAll('-', '_')}`, params)
    return {}
  }
}

/** Reads rows as the answers of the units they name: those of the collection that are still open, each once. */
export async function checkSheets(
  db: Db,
  { questionnaire, sheets }: { questionnaire: Questionnaire; sheets: readonly SheetRow[] },
  rows: readonly GivenRow[],
  { actor, organizationId, today }: ImportContext,
  progress: Progress,
): Promise<Checked<ReadSheet>> {
  const names = await nameOrganizations(db, new Set(rows.map((row) => cellText(row.cell('organization')))))
  const chains = await readChains(
    db,
    sheets.map((sheet) => sheet.organizationId),
  )
  const byUnit = new Map(sheets.map((sheet) => [sheet.organizationId, sheet]))
  const readValues = valuesReader(questionnaire)
  const checked: Checked<ReadSheet> = { ready: [], problems: [], questions: [] }
  const seen = new Set<number>()

  function unitOf(reader: RowReader): number | undefined {
    const text = reader.text('organization', 100)
    const found = text === '' ? { id: organizationId } : names(text)
    if (typeof found === 'object') return found.id
    const unfound = unfoundUnit(names, text)
    if (unfound) reader.flag('organization', unfound.code, unfound.params)
    return undefined
  }

  function sheetOf(reader: RowReader, unit: number): SheetRow | undefined {
    const sheet = byUnit.get(unit)
    const reached = sheet && allows(actor, collectionPolicy.answer, chains(unit))
    if (!sheet || !reached) reader.flag('organization', 'CELL_SHEET_NONE')
    else if (!isOpen(sheet)) reader.flag('organization', 'CELL_SHEET_CLOSED')
    else if (seen.has(unit)) reader.flag('organization', 'CELL_SHEET_TWICE')
    else return sheet
    return undefined
  }

  for (const [position, row] of rows.entries()) {
    const reader = readRow(row)
    const unit = unitOf(reader)
    const sheet = unit === undefined ? undefined : sheetOf(reader, unit)
    if (unit !== undefined) seen.add(unit)
    const read = readValues(reader, row, { own: undefined, since: today })
    const values = sheet ? await settled(questionnaire, sheet, read, { reader, today }) : {}
    checked.problems.push(...reader.findings)
    if (sheet && reader.findings.length === 0)
      checked.ready.push({ row: row.row, sheet: sheet.id, version: sheet.version, values })
    if (position % STEP === STEP - 1) await progress(position + 1)
  }
  return { ...checked, questions: askFormerNames(rows, 'organization', names) }
}
