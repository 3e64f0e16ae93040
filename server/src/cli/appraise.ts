import { writeFile } from 'node:fs/promises'
import { chooseScheme, type Form, type Locale, type Scored, score } from '@medelge/appraisal'
import { WEIGHT_SOURCES } from '../modules/appraisals/official/reading/rows/indicator-table.ts'
import { CommandError } from './command-error.ts'
import { type CommandMessages, messagesOf } from './messages.ts'
import { jsonOfScored, printScored } from './print-scored.ts'
import { readArgs } from './read-args.ts'
import { pathFrom } from './read-file.ts'
import { readFormFile, readSchemeFile, type SheetChoice } from './read-form-file.ts'

const options = {
  scheme: { type: 'string' },
  json: { type: 'boolean', default: false },
  out: { type: 'string' },
  form: { type: 'string' },
  weights: { type: 'string' },
  locale: { type: 'string', default: 'zh-CN' },
  help: { type: 'boolean', default: false },
} as const

async function save(file: string, bytes: Uint8Array | string, messages: CommandMessages): Promise<void> {
  await writeFile(pathFrom(file), bytes).catch(() => {
    throw new CommandError([messages.fileUnwritable(file)])
  })
}

// The writers are loaded only when asked for; they take longer to load than a form to score.
async function draw(file: string, form: Form, scored: Scored, messages: CommandMessages): Promise<void> {
  if (file.endsWith('.docx')) {
    const { writeDocx } = await import('../modules/appraisals/official/write-docx.ts')
    await save(file, await writeDocx(form, scored), messages)
  } else if (file.endsWith('.xlsx')) {
    const { writeXlsx } = await import('../modules/appraisals/official/write-xlsx.ts')
    await save(file, await writeXlsx(form, scored), messages)
  } else throw new CommandError([messages.outFormat(file)])
}

/** Which form of a workbook is meant; throws CommandError for what is none. */
function choiceOf(
  { form, weights }: { form?: string | undefined; weights?: string | undefined },
  messages: CommandMessages,
): SheetChoice {
  if (form !== undefined && !/^[1-9]\d{0,3}$/.test(form)) throw new CommandError([messages.formNumber(form)])
  const source = WEIGHT_SOURCES.find((one) => one === weights)
  if (weights !== undefined && source === undefined)
    throw new CommandError([messages.weightsUnknown(weights)])
  return {
    ...(form === undefined ? {} : { form: Number(form) }),
    ...(source === undefined ? {} : { weights: source }),
  }
}

async function convert(
  files: string[],
  locale: Locale,
  messages: CommandMessages,
  choice: SheetChoice,
): Promise<number> {
  const [from, to, ...rest] = files
  if (from === undefined || rest.length > 0) throw new CommandError([messages.fileCount, messages.usage])
  const { form, remarks } = await readFormFile(from, locale, choice)
  // Beside the form, so that what takes the form from the output is not disturbed.
  if (remarks.length > 0) console.error([messages.remarks, ...remarks.map((one) => `  ${one}`)].join('\n'))
  const text = JSON.stringify(form, null, 2)
  if (to === undefined) console.log(text)
  else {
    await save(to, `${text}\n`, messages)
    console.log(messages.written(to))
  }
  return 0
}

/**
 * Scores a form from a file, without a server or a database. The exit code is 1 when a finding refuses the form;
 * unusable input throws CommandError.
 */
export async function appraise(args: string[]): Promise<number> {
  const { values, positionals } = readArgs(args, options)
  const locale: Locale = values.locale === 'en' ? 'en' : 'zh-CN'
  const messages = messagesOf(locale)
  if (values.help) {
    console.log(messages.usage)
    return 0
  }
  const choice = choiceOf(values, messages)
  if (positionals[0] === 'convert') return convert(positionals.slice(1), locale, messages, choice)
  const [file, ...rest] = positionals
  if (file === undefined || rest.length > 0) throw new CommandError([messages.fileCount, messages.usage])
  const { form, remarks } = await readFormFile(file, locale, choice)
  const scheme = (await readSchemeFile(values.scheme, locale)) ?? chooseScheme(form)
  const scored = score(form, scheme)
  if (values.out !== undefined) await draw(values.out, form, scored, messages)
  console.log(
    values.json
      ? jsonOfScored(form, scheme, scored, locale, remarks)
      : printScored(form, scheme, scored, locale, remarks).join('\n'),
  )
  return scored.findings.some(({ severity }) => severity === 'refuse') ? 1 : 0
}
