import type { LedgerState } from '#modules/figures'
import type { AppliedMigration } from '#platform/database/migrate'
import type { Dump } from '#platform/dump/dump-database'
import type { Part } from '#platform/dump/part'

/** The layout of a backup's folder; another number is another layout. */
export const FORMAT = 1

/** What `manifest.json` of a backup says. It is written last: a backup without it was cut off in the middle. */
export interface Manifest {
  format: number
  /** Version of the product that made it. */
  product: string
  postgres: string
  /** The moment all tables are of, as ISO says it in UTC. */
  madeAt: string
  migrations: AppliedMigration[]
  ledger: LedgerState
  /** What the database took on its disk. */
  databaseBytes: number
  dump: Dump
  files: FilesOfBackup
  /** Everything in the folder of this backup, with its digest. */
  parts: Part[]
}

export interface FilesOfBackup {
  /** The part that lists the files, a line each: key, bytes, SHA-256. They lie in `files` beside the backup's folder. */
  part: string
  count: number
  bytes: number
  /** Files the database names that the store had not, or had other than they were sent. The first hundred. */
  missing: string[]
  missingCount: number
}

/** A backup as it lies in a folder. */
export interface Backup {
  folder: string
  name: string
  manifest: Manifest
}

export const manifestFile = 'manifest.json'
export const digestFileName = 'manifest.sha256'
export const filesFolder = 'files'
