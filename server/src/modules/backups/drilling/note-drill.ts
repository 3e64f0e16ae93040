import { minuteOf } from '#platform/clock'
import { inTransaction } from '#platform/database/database'
import type { Locale } from '#platform/locale'
import type { Platform } from '#platform/platform'
import { tellNewsIn } from '../telling/backup-news.ts'
import type { Drilled } from './drill.ts'
import { insertDrill } from './restore-drill.store.ts'

/** Keeps that a drill went well, and tells the administrators. */
export const noteDrilled = (
  { db, clock, config }: Platform,
  { madeAt, entries, files }: Drilled,
): Promise<void> =>
  inTransaction(db, async (trx) => {
    const at = clock()
    await insertDrill(trx, { at, backupAt: madeAt, reason: null })
    const code = config.backup ? 'backup-drilled' : 'backup-not-set-up'
    await tellNewsIn(trx, at, { code, params: { when: minuteOf(madeAt), entries, files } })
  })

/** Keeps why a drill failed, and tells the administrators. */
export const noteDrillFailed = ({ db, clock }: Platform, reason: Record<Locale, string>): Promise<void> =>
  inTransaction(db, async (trx) => {
    const at = clock()
    await insertDrill(trx, { at, backupAt: null, reason })
    await tellNewsIn(trx, at, { code: 'backup-drill-failed', params: { reason } })
  })
