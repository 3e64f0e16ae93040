import { firstAdministratorLink } from '#modules/people'
import type { Config } from '#platform/config'
import { deskUrl } from '#platform/http/addresses'
import { locales, sentence } from '#platform/locale'
import type { Platform } from '#platform/platform'

/** An account of the training region; `name` is what one types to sign in. */
export interface OpeningAccount {
  name: string
  password: string
  role: string
  organization: string
}

const inBoth = (key: string, values: Record<string, unknown> = {}) =>
  locales.map((locale) => sentence(locale, key, values))

// Chinese letters take two columns of a terminal.
const columns = (text: string) => [...text].reduce((sum, letter) => sum + (letter > '\u2e7f' ? 2 : 1), 0)

/** The accounts as a table whose columns stand below one another. */
export function accountTable(accounts: readonly OpeningAccount[]): string[] {
  const rows = accounts.map(({ name, password, role, organization }) => [
    name,
    password,
    sentence('zh-CN', `role.${role}`),
    sentence('en', `role.${role}`),
    organization,
  ])
  const widths = [0, 1, 2, 3, 4].map((position) =>
    Math.max(...rows.map((row) => columns(row[position] ?? ''))),
  )
  const pad = (text: string, position: number) => text + ' '.repeat((widths[position] ?? 0) - columns(text))
  return rows.map((row) => `    ${row.map(pad).join('  ')}`.trimEnd())
}

/** Says that the platform is open: address and accounts, or with --json one line for scripts. */
export async function openingMessage(
  config: Config,
  platform: Platform,
  accounts: readonly OpeningAccount[],
  write: (text: string) => void = (text) => process.stdout.write(text),
): Promise<void> {
  const link = config.empty ? await firstAdministratorLink(platform, config.url) : undefined
  const desk = deskUrl(config.url)
  if (config.json) {
    write(
      `${JSON.stringify({ url: config.url, desk, accounts, ...(link && { firstAdministrator: link }) })}\n`,
    )
    return
  }
  const lines = [...inBoth('opening.ready', { desk }), ...inBoth('opening.public', { url: config.url })]
  if (accounts.length > 0) lines.push('', ...inBoth('opening.accounts'), '', ...accountTable(accounts))
  if (link) lines.push('', ...inBoth('opening.first_administrator'), '', `    ${link}`)
  write(`\n${lines.map((line) => (line ? `  ${line}` : '')).join('\n')}\n\n`)
}
