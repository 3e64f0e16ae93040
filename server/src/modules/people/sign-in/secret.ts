import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Config } from '#platform/config'

/** The secret that signs cookies: MEDELGE_SECRET, or one made at the first start and kept in the data folder. */
export async function keepSecret(config: Config): Promise<string> {
  const given = process.env.MEDELGE_SECRET
  if (given) return given
  const file = join(config.data, 'secret')
  await mkdir(config.data, { recursive: true })
  // wx: of two starts at once only one writes; both then read the same.
  await writeFile(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    },
  )
  return (await readFile(file, 'utf8')).trim()
}
