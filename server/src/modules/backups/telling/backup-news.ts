import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { type Note, tell, tellerFor } from '#engines/notifications/index'
import { findRootOrganization } from '#modules/organizations'
import { activeSeatsAt } from '#modules/people'
import { inTransaction } from '#platform/database/database'
import { type Locale, locales, sentence } from '#platform/locale'
import type { Platform } from '#platform/platform'
import { BackupError } from '../backup.errors.ts'

const TOPIC = 'backup.news'

/** What the administrators are told: the code of the sentence and what it says besides. */
export interface BackupNews {
  code: 'backup-failed' | 'backup-drilled' | 'backup-drill-failed' | 'backup-not-set-up'
  params: Note['params']
}

/** Tells those who administer the whole; of each kind they have one unread line at most. */
export const newsTeller = tellerFor<BackupNews>(TOPIC, async (trx, { about: { code, params } }) => {
  const root = await findRootOrganization(trx)
  const people = root ? await activeSeatsAt(trx, 'administrator', [root.id]) : []
  return people.map((personId) => ({ personId, code, params, path: '/system', gathers: code }))
})

export const tellNewsIn = (trx: Kysely<Database>, at: Date, news: BackupNews): Promise<void> =>
  tell(trx, TOPIC, { actor: { id: null, name: '' }, at }, news)

export const tellNews = ({ db, clock }: Platform, news: BackupNews): Promise<void> =>
  inTransaction(db, (trx) => tellNewsIn(trx, clock(), news))

/** Why something failed, in every language the reader may have. */
export const reasonOf = (error: unknown): Record<Locale, string> =>
  Object.fromEntries(
    locales.map((locale) => [
      locale,
      error instanceof BackupError
        ? sentence(locale, `backup.${error.code}`, error.details)
        : ((error as Error).message.split('\n')[0] ?? ''),
    ]),
  ) as Record<Locale, string>

export const reasonFor = (key: string, values: Record<string, unknown> = {}): Record<Locale, string> =>
  Object.fromEntries(locales.map((locale) => [locale, sentence(locale, `backup.${key}`, values)])) as Record<
    Locale,
    string
  >
