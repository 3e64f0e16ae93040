import { CommandError } from './cli/command-error.ts'
import { messagesOf } from './cli/messages.ts'

type Command = (args: string[]) => Promise<number>

// Each is loaded when asked for: a form is scored and figures are checked without a database, and sooner.
const commands: Record<string, () => Promise<Command>> = {
  appraise: async () => (await import('./cli/appraise.ts')).appraise,
  check: async () => (await import('./cli/check-figures.ts')).checkFigures,
  backup: async () => (await import('./cli/machine/backup.ts')).backup,
  restore: async () => (await import('./cli/machine/restore.ts')).restore,
  verify: async () => (await import('./cli/machine/verify.ts')).verify,
  'rotate-key': async () => (await import('./cli/machine/rotate-key.ts')).rotateKey,
  'reset-administrator': async () =>
    (await import('./cli/machine/reset-administrator.ts')).resetAdministrator,
}

async function run([name, ...args]: string[]): Promise<number> {
  const locale = args[args.indexOf('--locale') + 1] === 'en' && args.includes('--locale') ? 'en' : 'zh-CN'
  const words = messagesOf(locale)
  const command = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined
  if (command === undefined) {
    const isHelp = name === undefined || name === '--help' || name === 'help'
    if (!isHelp) console.error(words.unknownCommand(name))
    console[isHelp ? 'log' : 'error'](words.usage)
    return isHelp ? 0 : 2
  }
  try {
    return await (await command())(args)
  } catch (error) {
    if (!(error instanceof CommandError)) throw error
    for (const line of error.lines) console.error(line)
    return 2
  }
}

// Setting the code instead of leaving at once lets long output reach a pipe whole.
process.exitCode = await run(process.argv.slice(2))
