import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))

/** One `@example`: the declaration below it, with its file, and its lines without the comment's stars. */
export interface Example {
  readonly file: string
  readonly declaration: string
  readonly lines: readonly string[]
}

/** A module and what it exports at run time. */
export interface Entrance {
  readonly path: string
  readonly exported: Readonly<Record<string, unknown>>
}

const DOCUMENTED = /\/\*\*(?:(?!\*\/)[\s\S])*?@example((?:(?!\*\/)[\s\S])*)\*\/\s*(.*)/g

function examplesIn(file: string): Example[] {
  return [...readFileSync(file, 'utf8').matchAll(DOCUMENTED)].map(([, body = '', declaration = '']) => ({
    file,
    declaration,
    lines: body
      .split('\n')
      .map((line) => line.replace(/^\s*\* ?/, '').trim())
      .filter((line) => line !== '' && !line.startsWith('@')),
  }))
}

export function examplesOf(library: string): Example[] {
  const folder = join(root, 'libs', library, 'src')
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !/\.(test|fixture)\.ts$/.test(file))
    .sort()
    .flatMap((file) => examplesIn(join(folder, file)))
}

export async function load(path: string): Promise<Entrance> {
  return { path, exported: await import(/* @vite-ignore */ pathToFileURL(path).href) }
}

/** The source files behind the entrances of a package. */
export async function entrancesOf(library: string): Promise<Entrance[]> {
  const folder = join(root, 'libs', library)
  const { exports } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    exports: Record<string, { '@medelge/source'?: string }>
  }
  const sources = Object.values(exports).flatMap((entrance) => entrance['@medelge/source'] ?? [])
  return Promise.all(sources.map((source) => load(join(folder, source))))
}

/** `file: declaration`, for messages. */
export function placeOf({ file, declaration }: Example): string {
  return `${relative(root, file)}: ${declaration}`
}
