import { columnLetters } from '@medelge/sheets'
import Type, { type Static } from 'typebox'
import { type Locale, sentence } from '#platform/locale'
import { Choice, Id, Moment, Nullable, Uuid } from '#platform/shapes'
import { columnHelp, columnTitle, saidIn } from '#platform/sheets/columns'
import type { Finding } from '#platform/sheets/finding'
import type { ImportKind } from '#platform/sheets/import-kind'
import type { EarlierRun, ImportRun } from './import-run.store.ts'
import { importStates } from './import-states.ts'
import { tellFinding } from './tell-finding.ts'

const FindingSchema = Type.Object({
  row: Type.Integer(),
  column: Nullable(Type.String({ description: 'Letters of the column in the file' })),
  field: Nullable(Type.String()),
  title: Nullable(Type.String({ description: 'The field in words' })),
  value: Type.String(),
  code: Type.String(),
  message: Type.String(),
})

const WordSchema = Type.Object({ word: Type.String(), label: Type.String() })

const UnknownSchema = Type.Object({
  field: Type.String(),
  title: Nullable(Type.String()),
  value: Type.String(),
  rows: Type.Integer(),
  firstRow: Type.Integer(),
  candidates: Type.Array(WordSchema),
  remembered: Nullable(WordSchema),
})

const CorrectionSchema = Type.Object({
  field: Type.String(),
  title: Nullable(Type.String()),
  row: Nullable(Type.Integer({ description: 'The one row it holds for; none where it holds for a word' })),
  from: Nullable(Type.String()),
  to: Type.String(),
})

export const ImportRunSchema = Type.Object({
  id: Uuid,
  kind: Type.String(),
  kindName: Nullable(Type.String({ description: 'What a list that people made is called' })),
  state: Choice(importStates),
  organizationId: Id,
  unitName: Type.String(),
  fileName: Type.String(),
  by: Type.String(),
  mine: Type.Boolean({ description: 'Whether whoever reads this started it' }),
  submit: Type.Boolean(),
  evidenceId: Uuid,
  startedAt: Moment,
  total: Type.Integer({ description: 'Records in the table' }),
  done: Type.Integer({ description: 'How many of them the present state has gone through' }),
  sheets: Type.Array(Type.String()),
  sheet: Type.Integer(),
  takeHidden: Type.Boolean({ description: 'Hidden rows are read too' }),
  hiddenRows: Type.Integer({ description: 'Hidden rows that were left out' }),
  headerRow: Nullable(Type.Integer()),
  columns: Type.Array(Type.Object({ place: Type.Integer(), letters: Type.String(), title: Type.String() })),
  fields: Type.Array(
    Type.Object({
      field: Type.String(),
      title: Type.String(),
      help: Type.String(),
      required: Type.Boolean(),
      personal: Type.Boolean({ description: 'Kept sealed; put right in the file alone' }),
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
  takesFiles: Type.Boolean({ description: 'Whether its records can carry photos' }),
  recorded: Type.Integer({ description: 'Rows that became records' }),
  leftOver: Type.Integer({ description: 'Rows that were given back' }),
  forgottenAt: Nullable(Type.String({ description: 'Since when the table is gone' })),
  restId: Nullable(Type.String({ description: 'The evidence that is the table of the rows given back' })),
  rightRows: Type.Integer({ description: 'Rows that can be recorded without the others' }),
  recordedBefore: Type.Array(Type.Integer({ description: 'Rows recorded before, passed over' })),
  recordedBeforeCount: Type.Integer(),
  leftOut: Type.Array(Type.Integer({ description: 'Rows left out by hand' })),
  corrections: Type.Array(CorrectionSchema),
  unknown: Type.Array(UnknownSchema),
  problems: Type.Array(FindingSchema),
  problemCount: Type.Integer(),
  questions: Type.Array(FindingSchema),
  questionCount: Type.Integer(),
  questionKinds: Type.Array(
    Type.Object({ code: Type.String(), count: Type.Integer(), message: Type.String() }),
  ),
  earlier: Nullable(
    Type.Object(
      { id: Uuid, at: Moment, by: Type.String(), rows: Type.Integer() },
      { description: 'The same file was read in before' },
    ),
  ),
  remark: Nullable(Type.String({ description: 'What its starter should know of the records now' })),
  failure: Nullable(Type.Object({ code: Type.String(), message: Type.String() })),
})
export type ImportRunAnswer = Static<typeof ImportRunSchema>

type RunNames = Pick<ImportRunAnswer, 'unitName' | 'fileName' | 'by' | 'mine'>

// One question of a kind speaks for itself; of several, the words that name the kind.
function kindMessage(locale: Locale, code: string, questions: readonly Finding[] = []): string {
  const key = `kind.${code}`
  const said = sentence(locale, key)
  const first = questions.find((one) => one.code === code)
  return said === key && first ? tellFinding(locale, first) : said
}

/** A run with its findings in the language of whoever reads it. */
export function presentRun(
  run: ImportRun,
  kind: ImportKind<unknown> | undefined,
  earlier: EarlierRun | undefined,
  locale: Locale,
): Omit<ImportRunAnswer, keyof RunNames | 'remark'> {
  const { report } = run
  const mapping = report.mapping ?? {}
  const columns = kind?.columns ?? []
  const titleOf = (field: string | null) => {
    const column = columns.find((one) => one.field === field)
    return column ? columnTitle(locale, column) : null
  }
  const tell = (finding: Finding) => {
    const { row, field, value, code } = finding
    const place = field === null ? undefined : mapping[field]
    const column = place === undefined ? null : columnLetters(place)
    return { row, column, field, title: titleOf(field), value, code, message: tellFinding(locale, finding) }
  }
  return {
    id: run.id,
    kind: run.kind,
    kindName: kind?.said ? saidIn(locale, kind.said) : null,
    state: run.state as ImportRunAnswer['state'],
    organizationId: run.organizationId,
    submit: run.submit,
    evidenceId: run.evidenceId,
    startedAt: run.createdAt.toISOString(),
    total: run.total,
    done: run.done,
    sheets: [...(report.sheets ?? [])],
    sheet: report.sheet ?? Math.max(0, run.sheet),
    takeHidden: run.takeHidden,
    hiddenRows: report.hiddenRows ?? 0,
    headerRow: report.headerRow ?? null,
    columns: (report.titles ?? []).map((title, position) => ({
      place: position,
      letters: columnLetters(position),
      title,
    })),
    fields: columns.map((column) => ({
      field: column.field,
      title: columnTitle(locale, column),
      help: columnHelp(locale, column),
      required: column.required ?? false,
      personal: column.personal ?? false,
      place: mapping[column.field] ?? null,
    })),
    preview: report.preview ?? [],
    skipped: report.skipped ?? [],
    takesFiles: kind?.attach !== undefined,
    recorded: run.recorded,
    leftOver: run.leftOver,
    forgottenAt: run.forgottenAt?.toISOString() ?? null,
    restId: run.restId,
    rightRows: report.rightRows ?? 0,
    recordedBefore: report.recordedBefore ?? [],
    recordedBeforeCount: report.recordedBeforeCount ?? 0,
    leftOut: [...(run.corrections.leftOut ?? [])],
    corrections: [
      ...(run.corrections.values ?? []).map((one) => ({ ...one, row: null })),
      ...(run.corrections.cells ?? []).map((one) => ({ ...one, from: null })),
    ].map((one) => ({ ...one, title: titleOf(one.field) })),
    unknown: (report.unknown ?? []).map((one) => ({
      ...one,
      title: titleOf(one.field),
      remembered: one.remembered ?? null,
    })),
    problems: (report.problems ?? []).map(tell),
    problemCount: report.problemCount ?? 0,
    questions: (report.questions ?? []).map(tell),
    questionCount: report.questionCount ?? 0,
    questionKinds: (report.questionKinds ?? []).map((one) => ({
      ...one,
      message: kindMessage(locale, one.code, report.questions),
    })),
    earlier: earlier ? { ...earlier, at: earlier.at.toISOString() } : null,
    failure: report.failure
      ? { code: report.failure.code, message: sentence(locale, report.failure.code, report.failure.details) }
      : null,
  }
}
