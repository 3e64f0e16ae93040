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
import { describeSheetProblem, UnreadableSheet } from '../modules/appraisals/official/sheet-problem.ts'
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

async function readSheet(bytes: Buffer, file: string, locale: Locale): Promise<Form> {
  // Loaded only for workbooks: the spreadsheet library takes longer to load than a form to score.
  const { readXlsx } = await import('../modules/appraisals/official/read-xlsx.ts')
  try {
    return await readXlsx(bytes)
  } catch (error) {
    if (!(error instanceof UnreadableSheet)) throw error
    throw refuse(
      file,
      error.problems.map((problem) => describeSheetProblem(problem, locale)),
      locale,
    )
  }
}

// By content, not by name: zip archives start with PK, workbooks before 2007 with D0 CF.
function isWorkbook(bytes: Buffer): boolean {
  return bytes.subarray(0, 2).toString('latin1') === 'PK' || (bytes[0] === 0xd0 && bytes[1] === 0xcf)
}

/** Reads a form from documented JSON, the published layout or an .xlsx; throws CommandError in words. */
export async function readFormFile(file: string, locale: Locale): Promise<Form> {
  const messages = messagesOf(locale)
  const bytes = await readBytes(file, messages)
  const raw: unknown = isWorkbook(bytes)
    ? await readSheet(bytes, file, locale)
    : parseJson(bytes, file, messages)
  const reading = readForm(isPublishedForm(raw) ? convertPublished(raw) : raw)
  if (reading.ok) return reading.value
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
