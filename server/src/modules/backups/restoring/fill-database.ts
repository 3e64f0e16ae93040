import { type LedgerState, ledgerState, type Verification, verifyLedger } from '#modules/figures'
import { openDatabase } from '#platform/database/database'
import { demandKnown, migrate } from '#platform/database/migrate'
import { loadDatabase, MisfitError } from '#platform/dump/load-database'
import { BackupError } from '../backup.errors.ts'
import type { Backup } from '../backup.ts'

/**
 * Fills an empty database with what a backup holds, as it was: at its own migrations, so that later ones find what they
 * expect. Throws BackupError or StartError, the latter where the backup is of a newer product.
 */
export async function fillDatabase(url: string, { folder, manifest }: Backup): Promise<void> {
  demandKnown(manifest.migrations)
  await migrate(
    url,
    undefined,
    manifest.migrations.map(({ name }) => name),
  )
  try {
    await loadDatabase(url, folder, manifest.dump)
  } catch (error) {
    if (error instanceof MisfitError) throw new BackupError('does_not_fit', { reason: error.message })
    throw error
  }
}

export interface Restored {
  ledger: Verification
  state: LedgerState
  /** Whether the ledger stands exactly where it stood when the backup was made. */
  same: boolean
}

/** Recomputes the restored ledger and compares it with what the backup says of it. */
export async function proveDatabase(url: string, { manifest }: Backup): Promise<Restored> {
  // Every row is read, which takes its time.
  const { db, close } = openDatabase(url, { max: 2, statement: 0, idle: 0, prepare: false })
  try {
    const state = await ledgerState(db)
    const same = (Object.keys(state) as (keyof LedgerState)[]).every(
      (key) => state[key] === manifest.ledger[key],
    )
    return { ledger: await verifyLedger(db), state, same }
  } finally {
    await close()
  }
}
