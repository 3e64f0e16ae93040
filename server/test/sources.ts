import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))
const left = new Set(['node_modules', 'dist', '.git', 'data', 'fixtures'])

function walk(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return left.has(entry.name) ? [] : walk(join(folder, entry.name))
    return [join(folder, entry.name)]
  })
}

/** Source files below a folder of the repository, as paths from its root with forward slashes. */
export const sourcesIn = (folder: string, ending: RegExp = /\.tsx?$/): string[] =>
  walk(join(root, folder))
    .map((file) => relative(root, file).replaceAll('\\', '/'))
    .filter((file) => ending.test(file))
    .sort()

export const readSource = (file: string): string => readFileSync(join(root, file), 'utf8')

export interface Import {
  from: string
  /** The word behind `from`, as written. */
  what: string
  typeOnly: boolean
}

/** What a file imports or hands on from elsewhere. */
export const importsOf = (file: string): Import[] =>
  [
    ...readSource(file).matchAll(
      /^(?:import|export)\s+(type\s)?(?:[^'"();=]*?\sfrom\s+)?['"]([^'"]+)['"]|\bimport\(['"]([^'"]+)['"]\)/gm,
    ),
  ].map((found) => ({ from: file, what: found[2] ?? found[3] ?? '', typeOnly: found[1] !== undefined }))
