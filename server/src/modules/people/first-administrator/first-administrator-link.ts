import { randomBytes } from 'node:crypto'
import { inTransaction } from '#platform/database/database'
import { deskUrl } from '#platform/http/addresses'
import type { Platform } from '#platform/platform'
import { hasAdministrator, replaceFirstKey } from './first-key.store.ts'

const day = 24 * 60 * 60 * 1000

/** A one-time link, valid for a day, where the platform has no administrator yet; each call ends the one before. */
export async function firstAdministratorLink(platform: Platform, url: string): Promise<string | undefined> {
  if (await hasAdministrator(platform.db)) return undefined
  const token = randomBytes(32).toString('base64url')
  await inTransaction(platform.db, (trx) => replaceFirstKey(trx, token, new Date(Date.now() + day)))
  // Behind the hash sign the token stays in the browser: no log and no proxy sees it.
  return `${deskUrl(url, '/first-administrator')}#${token}`
}
