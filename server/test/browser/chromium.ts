import { createReadStream, createWriteStream, existsSync, readFileSync } from 'node:fs'
import { chmod, mkdir, rename, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { createBrotliDecompress } from 'node:zlib'
import { unpackTar } from './unpack-tar.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))
/** Where the tests keep what they unpack; goes away with node_modules. */
const cache = join(root, 'node_modules', '.cache')

/** Where a package lies and which version it is. */
export function findPackage(name: string): { home: string; version: string } {
  const paths = createRequire(import.meta.url).resolve.paths(name) ?? []
  const home = paths.map((path) => join(path, name)).find((path) => existsSync(join(path, 'package.json')))
  if (!home) throw new Error(`The package ${name} is not installed; run npm ci.`)
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string }
  return { home, version }
}

/** Makes a folder under the cache once, whole or not at all; a second caller at the same time does no harm. */
export async function onceInCache(name: string, fill: (folder: string) => Promise<void>): Promise<string> {
  const place = join(cache, name)
  if (existsSync(place)) return place
  const unfinished = `${place}.${process.pid}`
  await rm(unfinished, { recursive: true, force: true })
  await mkdir(unfinished, { recursive: true })
  await fill(unfinished)
  await rename(unfinished, place).catch(async (error) => {
    await rm(unfinished, { recursive: true, force: true })
    if (!existsSync(place)) throw error
  })
  return place
}

/** The Chromium that came with the packages, unpacked once; CHROMIUM_PATH names another. */
export async function locateChromium(): Promise<{ program: string; libraries?: string }> {
  const { CHROMIUM_PATH: given } = process.env
  if (given) return { program: given }
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      `No Chromium comes for ${process.platform}-${process.arch}: set CHROMIUM_PATH to an installed one.`,
    )
  }
  const { home, version } = findPackage('@sparticuz/chromium')
  const folder = await onceInCache(`chromium-${version}`, async (unfinished) => {
    const open = (name: string) => createReadStream(join(home, 'bin', name)).pipe(createBrotliDecompress())
    const program = join(unfinished, 'chromium')
    await Promise.all([
      pipeline(open('chromium.br'), createWriteStream(program)),
      unpackTar(open('swiftshader.tar.br'), unfinished),
      unpackTar(open('al2023.tar.br'), unfinished),
    ])
    await chmod(program, 0o755)
  })
  return { program: join(folder, 'chromium'), libraries: join(folder, 'lib') }
}
