import { randomBytes } from 'node:crypto'
import { inTransaction } from '#house/database'
import type { House } from '#house/house'
import { hasAdministrator, replaceFirstKey } from './first-key.store.ts'

const day = 24 * 60 * 60 * 1000

/** A one-time link, valid for a day, where the house has no administrator yet; each call ends the one before. */
export async function firstAdministratorLink(house: House, url: string): Promise<string | undefined> {
  if (await hasAdministrator(house.db)) return undefined
  const token = randomBytes(32).toString('base64url')
  await inTransaction(house.db, (trx) => replaceFirstKey(trx, token, new Date(Date.now() + day)))
  // Behind the hash sign the token stays in the browser: no log and no proxy sees it.
  return `${url}/first-administrator#${token}`
}
