import { type ParseArgsConfig, parseArgs } from 'node:util'
import { CommandError } from './command-error.ts'
import { messagesOf } from './messages.ts'

/** Options and files as they were typed; what is no option is named, with how the command is used. */
export function readArgs<const O extends NonNullable<ParseArgsConfig['options']>>(
  args: string[],
  options: O,
) {
  try {
    return parseArgs({ args, options, allowPositionals: true })
  } catch (error) {
    const named = /'(-[^']*)'/.exec(error instanceof Error ? error.message : '')?.[1] ?? args.join(' ')
    const messages = messagesOf('zh-CN')
    throw new CommandError([messages.unknownOption(named), messages.usage])
  }
}
