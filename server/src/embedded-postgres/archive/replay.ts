import { chmod, copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { startEmbedded } from '../embedded.ts'
import { placesIn } from '../places.ts'
import { replaySettings } from './archive.ts'
import { unpackBase } from './unpack-base.ts'

// What the server says when its log ends before the moment: then all of the log is from before it.
const endsBefore = /recovery ended before configured recovery target was reached/

export interface Replay {
  /** The archive with the log since the base. */
  archive: string
  base: Readable
  /** The file with the password of the cluster's one user. */
  password: string
  until: Date
}

/**
 * Makes the database's folder from a base and replays the log onto it, up to a moment or as far as the log goes. The
 * server is ended again afterwards. Throws StartError.
 */
export async function replayInto(
  dataFolder: string,
  { archive, base, password, until }: Replay,
): Promise<void> {
  const { cluster, password: passwordFile } = placesIn(dataFolder)
  await mkdir(cluster, { recursive: true, mode: 0o700 })
  await unpackBase(base, cluster)
  await copyFile(password, passwordFile)
  await chmod(passwordFile, 0o600)
  await writeFile(join(cluster, 'recovery.signal'), '')
  await replay(dataFolder, archive, until)
}

async function replay(dataFolder: string, archive: string, until: Date | undefined): Promise<void> {
  const settings = replaySettings(archive, until)
  try {
    await (await startEmbedded({ dataFolder, settings, pauses: [] })).stop()
  } catch (error) {
    const said = await readFile(placesIn(dataFolder).log, 'utf8').catch(() => '')
    if (until === undefined || !endsBefore.test(said)) throw error
    await replay(dataFolder, archive, undefined)
  }
}
