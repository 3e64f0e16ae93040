import { terminalLocale } from '#embedded-postgres/start-error'
import { sentence } from '#platform/locale'

/** Why a backup cannot be made, proven or restored; the words stand in locales under `backup.CODE` and `backup.CODE.hint`. */
export type BackupCode =
  | 'busy'
  | 'no_backup'
  | 'no_base'
  | 'not_whole'
  | 'newer_backup'
  | 'folder_not_empty'
  | 'database_not_empty'
  | 'disk_short'
  | 'does_not_fit'
  | 'no_moment'
  | 'stale'
  | 'ledger_altered'
  | 'ledger_other'
  | 'sealed_shut'

/** One sentence and one hint, ready for a terminal. */
export class BackupError extends Error {
  readonly sentence: string
  readonly hint: string

  constructor(
    readonly code: BackupCode,
    readonly details: Record<string, unknown> = {},
    locale: string = terminalLocale(),
  ) {
    const said = sentence(locale, `backup.${code}`, details)
    const hint = sentence(locale, `backup.${code}.hint`, details)
    super(`${said}\n${hint}`)
    this.name = 'BackupError'
    this.sentence = said
    this.hint = hint
  }
}
