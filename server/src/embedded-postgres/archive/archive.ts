import { readFile } from 'node:fs/promises'
import { endianness } from 'node:os'
import { join } from 'node:path'
import { handOver, makeFolder, type Privilege } from '../privilege.ts'
import type { Settings } from '../settings.ts'
import { StartError } from '../start-error.ts'

/** Where the parts of an archive lie: whole copies of the cluster, and every piece of the server's log since. */
export const archivePlaces = (archive: string) => ({
  bases: join(archive, 'bases'),
  log: join(archive, 'wal'),
})

/**
 * The part of the archive of one cluster: pieces of the log are numbered from the start in each, and those of a restored
 * platform must never meet those of the one before.
 */
export const archiveOf = (archive: string, identifier: string): string =>
  join(archive, `cluster-${identifier}`)

/** The number by which a cluster tells itself from all others: the first eight bytes of its control file. */
export async function identifierOf(cluster: string): Promise<string> {
  const control = await readFile(join(cluster, 'global', 'pg_control'))
  return (endianness() === 'LE' ? control.readBigUInt64LE() : control.readBigUInt64BE()).toString()
}

/** A path inside one word of a shell, inside a setting in which a percent sign means something. */
const inCommand = (path: string) => `'${path.replaceAll("'", "'\\''").replaceAll('%', '%%')}'`

// A piece of the log is 16 MB however little was written; most of it packs to nothing. This bounds what a lost disk costs.
const AT_LEAST_EVERY = '60s'

/**
 * Settings under which the server hands over its log piece by piece. A piece appears whole or not at all; handed over
 * once more after a crash, it must be the same.
 */
export function archiveSettings(archive: string): Settings {
  const piece = `${inCommand(archivePlaces(archive).log)}/%f.gz`
  const same = `gzip -dc ${piece} | cmp -s - %p`
  const write = `gzip -1 < %p > ${piece}.part && { sync ${piece}.part 2>/dev/null || sync; } && mv ${piece}.part ${piece}`
  return {
    wal_level: 'replica',
    archive_mode: true,
    archive_timeout: AT_LEAST_EVERY,
    archive_command: `if test -f ${piece}; then ${same}; else ${write}; fi`,
  }
}

/** Settings under which a server takes its log from the archive, up to a moment or to the end. */
export const replaySettings = (archive: string, until: Date | undefined): Settings => ({
  restore_command: `test -f ${inCommand(archivePlaces(archive).log)}/%f.gz && gzip -dc ${inCommand(archivePlaces(archive).log)}/%f.gz > %p`,
  recovery_target_action: 'promote',
  recovery_target_timeline: 'latest',
  // Nobody reads from a half restored server.
  hot_standby: false,
  // A zone by its letter is not known yet when the server reads this.
  ...(until && { recovery_target_time: until.toISOString().replace('Z', '+00') }),
})

/** Makes the archive ready for the server to write into. Throws StartError where the system has no such shell. */
export async function openArchive(archive: string, privilege: Privilege): Promise<void> {
  if (process.platform === 'win32') throw new StartError('archive_unsupported')
  const { bases, log } = archivePlaces(archive)
  await makeFolder(log, privilege)
  await makeFolder(bases, privilege)
  await handOver(archive, privilege.user)
}
