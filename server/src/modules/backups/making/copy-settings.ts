import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { placesIn } from '#embedded-postgres/places'
import type { Config } from '#platform/config'
import { digestFile, type Part } from '#platform/dump/part'
import { type FileKey, readKeys, writeKeys } from '#platform/secrecy/key-file'
import { passwordPart } from '../bases/base.ts'

export const secretPart = 'secret'
export const settingsPart = 'settings.env'
export const keysPart = 'keys'

const ours = /^(MEDELGE_\w+|DATABASE_URL)$/

/** The platform's settings as they were in the environment, in the form that services and shells read. */
const settingsFrom = (env: NodeJS.ProcessEnv) =>
  Object.entries(env)
    .filter(([name]) => ours.test(name))
    .sort()
    .map(([name, value = '']) => `${name}='${value.replaceAll("'", `'\\''`)}'\n`)
    .join('')

async function write(folder: string, path: string, text: string | Buffer): Promise<Part> {
  await writeFile(join(folder, path), text, { mode: 0o600, flag: 'wx', flush: true })
  return { path, ...(await digestFile(join(folder, path))) }
}

/** Copies the password of the embedded database's one user, for a copy of the whole cluster. */
export const copyPassword = async (data: string, folder: string): Promise<Part> =>
  write(folder, passwordPart, await readFile(placesIn(join(data, 'postgres')).password))

/**
 * The keys of personal data, where backups hold them and there are any; also those that stood in the file before the
 * tables were read, for a rotation may have dropped one since.
 */
async function copyKeys(
  { keys, backupKeys }: Config,
  folder: string,
  before: readonly FileKey[],
): Promise<Part[]> {
  const now = readKeys(keys) ?? []
  const all = [...before.filter(({ id }) => !now.some((key) => key.id === id)), ...now]
  if (!backupKeys || all.length === 0) return []
  const path = join(folder, keysPart)
  await writeKeys(path, all)
  return [{ path: keysPart, ...(await digestFile(path)) }]
}

/**
 * Copies the secret, the settings and the keys: without them nobody's second factor and no sealed value would open any
 * more.
 */
export async function copySettings(
  config: Config,
  folder: string,
  keysBefore: readonly FileKey[],
): Promise<Part[]> {
  const { env } = process
  const { data } = config
  const secret = env.MEDELGE_SECRET
  const file = join(data, 'secret')
  const kept = secret ?? (existsSync(file) ? await readFile(file) : undefined)
  return [
    await write(folder, settingsPart, settingsFrom(env)),
    ...(await copyKeys(config, folder, keysBefore)),
    ...(kept === undefined ? [] : [await write(folder, secretPart, kept)]),
  ]
}
