import { sentence } from '#platform/locale'

/** Why the platform cannot start, as codes; the words stand in locales under `start.CODE` and `start.CODE.hint`. */
export type StartCode =
  | 'disk_full'
  | 'newer_database'
  | 'older_database'
  | 'folder_in_use'
  | 'port_in_use'
  | 'no_permission'
  | 'unsupported_platform'
  | 'database_failed'
  | 'database_lost'
  | 'database_unreachable'
  | 'old_server'
  | 'database_letters'
  | 'newer_schema'
  | 'changed_migration'
  | 'failed_migration'
  | 'start_failed'
  | 'unfinished_restore'
  | 'archive_unsupported'
  | 'no_programs'
  | 'keys_missing'
  | 'keys_unreadable'
  | 'keys_other'

/** The language of the terminal: Chinese where its locale says so, English otherwise. */
export function terminalLocale(env: NodeJS.ProcessEnv = process.env): 'zh-CN' | 'en' {
  return /^zh/i.test(env.LC_ALL || env.LC_MESSAGES || env.LANG || '') ? 'zh-CN' : 'en'
}

/** A start that failed for a reason people can act on: one sentence and one hint, ready to print. */
export class StartError extends Error {
  readonly code: StartCode
  readonly sentence: string
  readonly hint: string

  constructor(code: StartCode, details: Record<string, unknown> = {}, locale: string = terminalLocale()) {
    const said = sentence(locale, `start.${code}`, details)
    const hint = sentence(locale, `start.${code}.hint`, details)
    super(`${said}\n${hint}`)
    this.name = 'StartError'
    this.code = code
    this.sentence = said
    this.hint = hint
  }
}

const causes: [RegExp, StartCode][] = [
  [/ENOSPC|No space left on device|EDQUOT|Disk quota exceeded/i, 'disk_full'],
  [/EADDRINUSE|could not bind .*Address already in use/i, 'port_in_use'],
  [/lock file "postmaster\.pid" already exists|shared memory block .* is still in use/i, 'folder_in_use'],
  [/EACCES|EPERM|EROFS|Permission denied|Operation not permitted|Read-only file system/i, 'no_permission'],
]

/** Finds the known reason behind what a program or the system said; `unknown` says whose fault it is when there is none. */
export function explainFailure(
  said: unknown,
  details: Record<string, unknown>,
  unknown: StartCode = 'database_failed',
): StartError {
  if (said instanceof StartError) return said
  const text =
    said instanceof Error ? `${(said as NodeJS.ErrnoException).code ?? ''} ${said.message}` : String(said)
  const known = causes.find(([pattern]) => pattern.test(text))?.[1] ?? unknown
  return new StartError(known, { ...details, reason: lastLines(text) })
}

const lastLines = (text: string): string => text.trim().split('\n').slice(-4).join('\n').slice(-800)
