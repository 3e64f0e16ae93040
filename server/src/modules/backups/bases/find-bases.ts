import { readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { archivePlaces } from '#embedded-postgres/archive/archive'
import { BackupError } from '../backup.errors.ts'
import { listBackups, readManifest } from '../find-backups.ts'
import type { Base, BaseManifest } from './base.ts'

/** The bases of one cluster's archive, oldest first. */
export async function findBases(archive: string): Promise<Base[]> {
  const { bases } = archivePlaces(archive)
  const found: Base[] = []
  for (const name of await listBackups(bases)) {
    const folder = join(bases, name)
    found.push({ folder, archive, manifest: await readManifest<BaseManifest>(folder) })
  }
  return found
}

/** The newest base from before a moment, of whatever cluster. Throws BackupError where there is none. */
export async function findBase(archive: string, until: Date): Promise<Base> {
  const place = resolve(archive)
  const clusters = (await readdir(place).catch(() => [])).filter((name) => name.startsWith('cluster-'))
  const all = (await Promise.all(clusters.map((name) => findBases(join(place, name))))).flat()
  const before = all.filter(({ manifest }) => new Date(manifest.madeAt) <= until)
  const newest = before.sort((a, b) => a.manifest.madeAt.localeCompare(b.manifest.madeAt)).at(-1)
  if (!newest) throw new BackupError('no_base', { folder: place })
  return newest
}
