import { existsSync } from 'node:fs'
import {
  describeProblem,
  type Form,
  type Locale,
  readForm,
  readScheme,
  type Scheme,
  schemes,
} from '@medelge/appraisal'
import { chooseForm } from '../modules/appraisals/official/reading/choose-form.ts'
import type { SheetProblem, SheetRemark } from '../modules/appraisals/official/reading/problem-code.ts'
import type { WeightSource } from '../modules/appraisals/official/reading/rows/indicator-table.ts'
import { describeSheet, UnreadableSheet } from '../modules/appraisals/official/reading/sheet-problem.ts'
import { CommandError } from './command-error.ts'
import { convertPublished, isPublishedForm } from './convert-published.ts'
import { messagesOf } from './messages.ts'
import { parseJson, pathFrom, readBytes } from './read-file.ts'

const SHOWN = 30

function refuse(file: string, sentences: string[], locale: Locale): CommandError {
  const messages = messagesOf(locale)
  const more = sentences.length > SHOWN ? [messages.moreProblems(sentences.length - SHOWN)] : []
  const lines = sentences.slice(0, SHOWN).map((sentence) => `  ${sentence}`)
  return new CommandError([messages.problems(file, sentences.length), ...lines, ...more])
}

/** Which form of a workbook is read, and where its points come from. */
export interface SheetChoice {
  form?: number
  weights?: WeightSource
}

/** A form, and what of its file was not read, in sentences. */
export interface FormFile {
  form: Form
  remarks: string[]
}

async function readSheet(
  bytes: Buffer,
  file: string,
  locale: Locale,
  { form, weights }: SheetChoice,
): Promise<FormFile> {
  // Loaded only for workbooks: the spreadsheet library takes longer to load than a form to score.
  const { readWorkbook } = await import('../modules/appraisals/official/reading/read-workbook.ts')
  const said = (told: readonly (SheetProblem | SheetRemark)[]) =>
    told.map((one) => describeSheet(one, locale))
  try {
    const chosen = chooseForm(await readWorkbook(bytes, weights), form)
    if (!chosen.ok) throw new UnreadableSheet(chosen.problems)
    return { form: chosen.form, remarks: said(chosen.remarks) }
  } catch (error) {
    if (!(error instanceof UnreadableSheet)) throw error
    throw refuse(file, said(error.problems), locale)
  }
}

// By content, not by name: zip archives start with PK, office files before 2007 with D0 CF, %PDF and pictures as they do.
const OFFICE = /^(?:PK|\xd0\xcf|%PDF|\xff\xd8|\x89PNG)/

const isWorkbook = (bytes: Buffer): boolean => OFFICE.test(bytes.subarray(0, 4).toString('latin1'))

/** Reads a form from documented JSON, the published layout or an .xlsx; throws CommandError in words. */
export async function readFormFile(
  file: string,
  locale: Locale,
  choice: SheetChoice = {},
): Promise<FormFile> {
  const messages = messagesOf(locale)
  const bytes = await readBytes(file, messages)
  const sheet = isWorkbook(bytes) ? await readSheet(bytes, file, locale, choice) : undefined
  const raw: unknown = sheet === undefined ? parseJson(bytes, file, messages) : sheet.form
  const reading = readForm(isPublishedForm(raw) ? convertPublished(raw) : raw)
  if (reading.ok) return { form: reading.value, remarks: sheet?.remarks ?? [] }
  throw refuse(
    file,
    reading.problems.map((problem) => describeProblem(problem, locale)),
    locale,
  )
}

/** Reads a scheme from a file or takes a known one by name; undefined when none was asked for; throws CommandError. */
export async function readSchemeFile(file: string | undefined, locale: Locale): Promise<Scheme | undefined> {
  if (file === undefined) return undefined
  if (Object.hasOwn(schemes, file)) return schemes[file]
  const messages = messagesOf(locale)
  if (/^[\w-]+$/.test(file) && !existsSync(pathFrom(file)))
    throw new CommandError([messages.schemeUnknown(file, Object.keys(schemes).join('、'))])
  const reading = readScheme(parseJson(await readBytes(file, messages), file, messages))
  if (reading.ok) return reading.value
  throw refuse(
    file,
    reading.problems.map((problem) => describeProblem(problem, locale)),
    locale,
  )
}
