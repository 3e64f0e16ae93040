import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { BackupError } from './backup.errors.ts'
import { type Backup, digestFileName, FORMAT, type Manifest, manifestFile } from './backup.ts'

const finished = /^\d{4}-\d{2}-\d{2}T\d{2}-\d{2}-\d{2}$/

/** The finished backups in a folder, oldest first, by their names alone. */
export async function listBackups(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => [] as string[])
  return names.filter((name) => finished.test(name)).sort()
}

/** What the manifest of a folder says; throws BackupError where it is not as it was written. */
export async function readManifest<M extends { format: number; product: string }>(place: string): Promise<M> {
  const text = await readFile(join(place, manifestFile)).catch(() => undefined)
  const digest = await readFile(join(place, digestFileName), 'utf8').catch(() => '')
  if (!text || createHash('sha256').update(text).digest('hex') !== digest.trim())
    throw new BackupError('not_whole', { folder: place, what: manifestFile })
  const manifest = JSON.parse(text.toString()) as M
  if (manifest.format !== FORMAT) throw new BackupError('newer_backup', { product: manifest.product })
  return manifest
}

/** A backup and what it says of itself. */
export async function readBackup(folder: string): Promise<Backup> {
  const place = resolve(folder)
  return { folder: place, name: basename(place), manifest: await readManifest<Manifest>(place) }
}

/** The folder that keeps the files of a backup and of those beside it. */
export const keeperOf = ({ folder }: Backup): string => dirname(folder)

/** The newest backup in a folder, or the newest not after a moment; the folder of one backup means that one. */
export async function findBackup(folder: string, at?: Date): Promise<Backup> {
  if (existsSync(join(folder, manifestFile))) return readBackup(folder)
  for (const name of (await listBackups(folder)).reverse()) {
    const backup = await readBackup(join(folder, name))
    if (!at || new Date(backup.manifest.madeAt) <= at) return backup
  }
  throw new BackupError('no_backup', { folder: resolve(folder) })
}
