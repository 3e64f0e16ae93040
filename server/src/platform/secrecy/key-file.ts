import { randomBytes, randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { link, mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Key } from './sealed-text.ts'

const NOTE =
  'Medelge: keys of personal data. With this file and the database everything is read; without it, nothing.'

interface Written {
  note: string
  keys: { id: string; madeAt: string; secret: string }[]
}

export interface FileKey extends Key {
  madeAt: string
}

/** The file is there and holds no keys. */
export class KeyFileError extends Error {}

function keysIn(text: string): FileKey[] {
  const { keys } = JSON.parse(text) as Written
  return keys.map(({ id, madeAt, secret }) => {
    const bytes = Buffer.from(secret, 'base64url')
    if (!/^[0-9a-z]{1,32}$/.test(id) || bytes.length !== 32) throw new Error(`key ${id}`)
    return { id, madeAt, secret: bytes }
  })
}

/**
 * The keys of a file, the latest last; undefined where there is no file. At once and not later, since a value may have to
 * be opened with a key that came a moment ago. Throws KeyFileError, or what the system says.
 */
export function readKeys(file: string): FileKey[] | undefined {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
  try {
    return keysIn(text)
  } catch (error) {
    throw new KeyFileError(error instanceof Error ? error.message : String(error))
  }
}

export const newKey = (now = new Date()): FileKey => ({
  id: randomBytes(4).toString('hex'),
  madeAt: now.toISOString(),
  secret: randomBytes(32),
})

/** Writes beside the file first, so that it is never there in half. */
async function beside(file: string, keys: readonly FileKey[], place: (written: string) => Promise<void>) {
  const written: Written = {
    note: NOTE,
    keys: keys.map(({ id, madeAt, secret }) => ({ id, madeAt, secret: secret.toString('base64url') })),
  }
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  const half = `${file}.${randomUUID()}`
  try {
    const handle = await open(half, 'wx', 0o600)
    await handle.writeFile(`${JSON.stringify(written, null, 1)}\n`)
    await handle.sync().finally(() => handle.close())
    await place(half)
  } finally {
    await rm(half, { force: true })
  }
}

export const writeKeys = (file: string, keys: readonly FileKey[]): Promise<void> =>
  beside(file, keys, (half) => rename(half, file))

/** Makes the file with its first key, unless somebody was faster; both then read the same. */
export async function makeKeys(file: string): Promise<FileKey[]> {
  await beside(file, [newKey()], async (half) => {
    await link(half, file).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    })
  })
  return readKeys(file) ?? []
}

/** Puts keys into a file beside those it holds already; answers whether any was new. */
export async function addKeys(file: string, more: readonly FileKey[]): Promise<boolean> {
  const held = readKeys(file) ?? []
  const fresh = more.filter(({ id }) => !held.some((one) => one.id === id))
  if (fresh.length === 0) return false
  // What is added by a restore is older than what there is; the order is that of their making.
  await writeKeys(
    file,
    [...held, ...fresh].sort((a, b) => a.madeAt.localeCompare(b.madeAt)),
  )
  return true
}
