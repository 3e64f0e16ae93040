import { basename } from 'node:path'
import { check, type Language } from '@medelge/consistency'
import { CommandError } from './command-error.ts'
import { messagesOf } from './messages.ts'
import { printFindings } from './print-findings.ts'
import { readArgs } from './read-args.ts'
import { readFigures } from './read-figures.ts'

const options = {
  json: { type: 'boolean', default: false },
  locale: { type: 'string', default: 'zh-CN' },
  lang: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const

async function lines(
  file: string,
  { json, language }: { json: boolean; language: Language },
): Promise<[string[], number]> {
  const messages = messagesOf(language)
  const figures = await readFigures(file, messages)
  const findings = check(figures, {}, language)
  const said = json
    ? findings.map((finding) => JSON.stringify(finding))
    : printFindings(basename(file), figures.length, findings, messages)
  return [said, findings.length]
}

/**
 * Looks for contradictions in a table of figures, without a server or a database. The exit code is 1 when it finds any;
 * unusable input throws CommandError.
 */
export async function checkFigures(args: string[]): Promise<number> {
  const { values, positionals } = readArgs(args, options)
  const language = (values.lang ?? values.locale) === 'en' ? 'en' : 'zh-CN'
  const messages = messagesOf(language)
  if (values.help) {
    console.log(messages.usage)
    return 0
  }
  const [file, ...rest] = positionals
  if (file === undefined || rest.length > 0) throw new CommandError([messages.fileCount, messages.usage])
  const [said, found] = await lines(file, { json: values.json, language })
  if (said.length > 0) console.log(said.join('\n'))
  return found > 0 ? 1 : 0
}
