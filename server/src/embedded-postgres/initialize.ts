import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { placesIn } from './places.ts'
import { handOver, makeFolder, type Privilege } from './privilege.ts'
import { runProgram } from './programs.ts'
import { explainFailure, StartError } from './start-error.ts'

export const SUPERUSER = 'medelge'
export const DATABASE = 'medelge'

/** Makes the database's folder if there is none, and gives the password of its one user. */
export async function ensureCluster(
  dataFolder: string,
  privilege: Privilege,
  durable: boolean,
): Promise<string> {
  const { cluster, password: passwordFile } = placesIn(dataFolder)
  const known = existsSync(passwordFile) ? (await readFile(passwordFile, 'utf8')).trim() : ''
  const password = known || randomBytes(24).toString('base64url')
  if (existsSync(cluster)) {
    await checkVersion(cluster, privilege.binaries.major)
    if (!known) await resetPassword(cluster, password, privilege)
  } else {
    await initialize(cluster, password, privilege, durable)
  }
  if (!known) await writeFile(passwordFile, `${password}\n`, { mode: 0o600 })
  return password
}

// Made beside its place and moved there when whole, so that a start cut short leaves nothing half done.
async function initialize(cluster: string, password: string, privilege: Privilege, durable: boolean) {
  const unfinished = `${cluster}.new`
  const secret = `${cluster}.secret`
  await rm(unfinished, { recursive: true, force: true })
  try {
    await makeFolder(unfinished, privilege)
    await writeFile(secret, password, { mode: 0o600 })
    await handOver(secret, privilege.user)
    const { code, said } = await runProgram(
      privilege,
      [
        privilege.binaries.initdb,
        `--pgdata=${unfinished}`,
        `--username=${SUPERUSER}`,
        `--pwfile=${secret}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        // Not C: lower() and trigram search fail on Chinese, Mongolian and Cyrillic there.
        '--locale=C.UTF-8',
        '--no-instructions',
        ...(durable ? [] : ['--no-sync']),
      ],
      unfinished,
    )
    if (code !== 0) throw explainFailure(said, { folder: cluster })
    await rename(unfinished, cluster)
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true })
    throw error
  } finally {
    await rm(secret, { force: true })
  }
}

async function checkVersion(cluster: string, ours: number) {
  const theirs = Number.parseInt(await readFile(join(cluster, 'PG_VERSION'), 'utf8'), 10)
  if (theirs > ours) throw new StartError('newer_database', { folder: cluster, theirs, ours })
  if (theirs < ours) throw new StartError('older_database', { folder: cluster, theirs, ours })
}

// The single-user mode asks for no password, so a lost password file costs nothing but this.
async function resetPassword(cluster: string, password: string, privilege: Privilege) {
  const { code, said } = await runProgram(
    privilege,
    [privilege.binaries.postgres, '--single', '-D', cluster, 'postgres'],
    cluster,
    `ALTER ROLE ${SUPERUSER} PASSWORD '${password}'\n`,
  )
  if (code !== 0) throw explainFailure(said, { folder: cluster })
}
