import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { startEmbedded } from '#embedded-postgres/embedded'
import { findRunning } from '#embedded-postgres/find-running'
import { explainFailure, StartError, terminalLocale } from '#embedded-postgres/start-error'
import { BackupError } from '#modules/backups'
import { type Config, readConfig } from '#platform/config'
import { demandWhole } from '#platform/dump/restoring-mark'
import { type Locale, sentence } from '#platform/locale'
import { CommandError } from '../command-error.ts'

/** What the commands of whoever looks after the machine are given: they work on a data folder and its database. */
export interface AtMachine {
  config: Config
  locale: Locale
  /** The words beside the options. */
  given: string[]
  options: Record<string, string | boolean | undefined>
  say(key: string, values?: Record<string, unknown>): void
  /** Ends the command with a sentence of `command.KEY`; code 2. */
  refuse(key: string, values?: Record<string, unknown>): never
}

type OptionKinds = Record<string, { type: 'string' | 'boolean' }>

/** Reads the words of a command and does its work; what it throws for people becomes a CommandError. */
export async function atMachine(
  args: string[],
  kinds: OptionKinds,
  work: (machine: AtMachine) => Promise<number>,
): Promise<number> {
  const chosen = args[args.indexOf('--locale') + 1]
  const locale: Locale = args.includes('--locale') ? (chosen === 'en' ? 'en' : 'zh-CN') : terminalLocale()
  const refuse = (key: string, values = {}): never => {
    throw new CommandError([sentence(locale, `command.${key}`, values), sentence(locale, 'command.usage')])
  }
  try {
    const common = { data: { type: 'string' }, locale: { type: 'string' } } as const
    const { values, positionals } = readArgs(args, { ...kinds, ...common }, refuse)
    const data = typeof values.data === 'string' ? ['--data', values.data] : []
    return await work({
      config: readConfig(data, process.env),
      locale,
      given: positionals,
      options: values,
      say: (key, said) => console.log(sentence(locale, `command.${key}`, said)),
      refuse,
    })
  } catch (error) {
    if (error instanceof BackupError || error instanceof StartError)
      throw new CommandError([error.sentence, error.hint])
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EACCES' || code === 'EROFS') {
      const { sentence: said, hint } = explainFailure(error, {
        folder: (error as NodeJS.ErrnoException).path,
      })
      throw new CommandError([said, hint])
    }
    throw error
  }
}

function readArgs(args: string[], options: OptionKinds, refuse: AtMachine['refuse']) {
  try {
    return parseArgs({ args, options, allowPositionals: true })
  } catch (error) {
    return refuse('unknown_option', { option: /'(-[^']*)'/.exec((error as Error).message)?.[1] ?? '' })
  }
}

export interface OpenedDatabase {
  url: string
  stop(): Promise<void>
}

/** The platform's database: the one DATABASE_URL names, the one that runs over the data folder, or one started for now. */
export async function openDatabaseOf({ config, options, refuse }: AtMachine): Promise<OpenedDatabase> {
  demandWhole(config.data)
  if (config.databaseUrl) return { url: config.databaseUrl, stop: async () => {} }
  const dataFolder = join(config.data, 'postgres')
  if (!existsSync(dataFolder)) refuse('no_platform', { folder: config.data })
  const running = await findRunning(dataFolder)
  if (running) return { url: running, stop: async () => {} }
  const { programs } = options
  return startEmbedded({ dataFolder, programs: typeof programs === 'string' ? programs : undefined })
}

/** Does work on the platform's database and leaves it as it was found, running or not. */
export async function withDatabase<T>(machine: AtMachine, work: (url: string) => Promise<T>): Promise<T> {
  const database = await openDatabaseOf(machine)
  try {
    return await work(database.url)
  } finally {
    await database.stop()
  }
}
