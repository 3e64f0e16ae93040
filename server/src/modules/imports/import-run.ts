import Type, { type Static } from 'typebox'
import { type Locale, sentence } from '#house/locale'
import { Choice, Id, Moment, Nullable, Uuid } from '#house/shapes'
import { properWord } from '#house/sheets/columns'
import type { Finding } from '#house/sheets/finding'
import { findImportKind } from '#house/sheets/import-kind'
import { columnLetters } from '#house/sheets/xlsx-notation'
import type { EarlierRun, ImportRun } from './import-run.store.ts'

export const importStates = ['checking', 'checked', 'importing', 'imported', 'failed'] as const

const FindingSchema = Type.Object({
  row: Type.Integer(),
  column: Nullable(Type.String({ description: 'Letters of the column in the file' })),
  field: Nullable(Type.String()),
  title: Nullable(Type.String({ description: 'The field in words' })),
  value: Type.String(),
  message: Type.String(),
})

export const ImportRunSchema = Type.Object({
  id: Uuid,
  kind: Type.String(),
  state: Choice(importStates),
  organizationId: Id,
  submit: Type.Boolean(),
  evidenceId: Uuid,
  startedAt: Moment,
  total: Type.Integer({ description: 'Records in the table' }),
  done: Type.Integer({ description: 'How many of them the present state has gone through' }),
  sheets: Type.Array(Type.String()),
  sheet: Type.Integer(),
  headerRow: Nullable(Type.Integer()),
  columns: Type.Array(Type.Object({ place: Type.Integer(), letters: Type.String(), title: Type.String() })),
  fields: Type.Array(
    Type.Object({
      field: Type.String(),
      title: Type.String(),
      help: Type.String(),
      required: Type.Boolean(),
      place: Nullable(Type.Integer({ description: 'The column it is read from' })),
    }),
  ),
  preview: Type.Array(
    Type.Object({
      row: Type.Integer(),
      cells: Type.Array(Nullable(Type.Union([Type.String(), Type.Number()]))),
    }),
  ),
  skipped: Type.Array(Type.Object({ row: Type.Integer(), text: Type.String() })),
  problems: Type.Array(FindingSchema),
  problemCount: Type.Integer(),
  questions: Type.Array(FindingSchema),
  questionCount: Type.Integer(),
  earlier: Nullable(
    Type.Object(
      { id: Uuid, at: Moment, by: Type.String(), rows: Type.Integer() },
      { description: 'The same file was read in before' },
    ),
  ),
  failure: Nullable(Type.Object({ code: Type.String(), message: Type.String() })),
})
export type ImportRunAnswer = Static<typeof ImportRunSchema>

// A finding names a closed list by its codes; the words are put in for whoever reads it.
function allowedWords(locale: Locale, params: Record<string, unknown> = {}): { allowed?: string } {
  if (!Array.isArray(params.codes)) return {}
  return { allowed: params.codes.map((code) => properWord(locale, `value.${params.set}.${code}`)).join('、') }
}

/** A run as its starter reads it, its findings in their language. */
export function presentRun(run: ImportRun, earlier: EarlierRun | undefined, locale: Locale): ImportRunAnswer {
  const { report } = run
  const mapping = report.mapping ?? {}
  const columns = findImportKind(run.kind)?.columns ?? []
  const titleOf = (field: string | null) => {
    const key = columns.find((column) => column.field === field)?.key
    return key ? properWord(locale, `column.${key}`) : null
  }
  const tell = ({ row, field, value, code, params }: Finding) => {
    const place = field === null ? undefined : mapping[field]
    const column = place === undefined ? null : columnLetters(place)
    const message = sentence(locale, code, { ...params, ...allowedWords(locale, params) })
    return { row, column, field, title: titleOf(field), value, message }
  }
  return {
    id: run.id,
    kind: run.kind,
    state: run.state as ImportRunAnswer['state'],
    organizationId: run.organizationId,
    submit: run.submit,
    evidenceId: run.evidenceId,
    startedAt: run.createdAt.toISOString(),
    total: run.total,
    done: run.done,
    sheets: [...(report.sheets ?? [])],
    sheet: run.sheet,
    headerRow: report.headerRow ?? null,
    columns: (report.titles ?? []).map((title, place) => ({ place, letters: columnLetters(place), title })),
    fields: columns.map(({ field, key, required }) => ({
      field,
      title: properWord(locale, `column.${key}`),
      help: sentence(locale, `column.${key}.help`),
      required: required ?? false,
      place: mapping[field] ?? null,
    })),
    preview: report.preview ?? [],
    skipped: report.skipped ?? [],
    problems: (report.problems ?? []).map(tell),
    problemCount: report.problemCount ?? 0,
    questions: (report.questions ?? []).map(tell),
    questionCount: report.questionCount ?? 0,
    earlier: earlier ? { ...earlier, at: earlier.at.toISOString() } : null,
    failure: report.failure
      ? { code: report.failure.code, message: sentence(locale, report.failure.code, report.failure.details) }
      : null,
  }
}
