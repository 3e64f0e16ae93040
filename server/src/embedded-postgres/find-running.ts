import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { DATABASE, SUPERUSER } from './initialize.ts'
import { placesIn } from './places.ts'
import { findServer } from './postmaster.ts'

/** The address of the database that runs over a data folder, whoever started it; undefined where none does. */
export async function findRunning(dataFolder: string): Promise<string | undefined> {
  const { cluster, password } = placesIn(resolve(dataFolder))
  const found = await findServer(cluster)
  if (!found || !existsSync(password)) return undefined
  const word = readFileSync(password, 'utf8').trim()
  return `postgres://${SUPERUSER}:${word}@127.0.0.1:${found.port}/${DATABASE}`
}
