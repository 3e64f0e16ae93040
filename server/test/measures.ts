import { dirname, join } from 'node:path/posix'
import { importsOf, readSource, sourcesIn } from './sources.ts'

const folders = ['libs', 'server', 'workbench', 'demo', 'bench', 'tools']
const paths = folders.flatMap((folder) => sourcesIn(folder, /\.(tsx?|js|css)$/))

/** Every source file with its lines, the shortest first. */
export const lengths = paths
  .map((file) => ({ file, lines: readSource(file).split('\n').length - 1 }))
  .sort((a, b) => a.lines - b.lines)

/** The length within which this share of the files is, in lines. */
export const within = (share: number): number =>
  lengths[Math.min(lengths.length - 1, Math.ceil(share * lengths.length) - 1)]?.lines ?? 0

/** Folders with the number of files of their own, the fullest first. */
export const rooms = [...new Set(paths.map(dirname))]
  .map((folder) => ({ folder, files: paths.filter((path) => dirname(path) === folder).length }))
  .sort((a, b) => b.files - a.files)

const known = new Set(paths)

/** The file that an import leads to. The map of the database is left out: types alone, collected from everywhere. */
function target(from: string, what: string): string | undefined {
  const [, alias = '', rest = ''] = /^#([a-z-]+)\/(.+)$/.exec(what) ?? []
  if (what.startsWith('.')) return join(dirname(from), what)
  if (alias === '') return undefined
  if (from.startsWith('workbench/')) return `workbench/src/${alias}/${rest}`
  if (alias === 'modules') return `server/src/modules/${rest}/index.ts`
  return `server/${alias === 'test' ? 'test' : `src/${alias}`}/${rest}.ts`
}

const graph = new Map(
  paths.map((path) => {
    const led = /\.tsx?$/.test(path) ? importsOf(path).map(({ what }) => target(path, what)) : []
    return [path, led.filter((file): file is string => file !== undefined && known.has(file))]
  }),
)

/** Groups of files that import one another in a ring, types too (Tarjan's strongly connected components). */
export function circles(): string[][] {
  const found: string[][] = []
  const place = new Map<string, { index: number; low: number }>()
  const stack: string[] = []
  const visit = (file: string): { index: number; low: number } => {
    const own = { index: place.size, low: place.size }
    place.set(file, own)
    stack.push(file)
    for (const next of graph.get(file) ?? []) {
      const before = place.get(next)
      if (!before) own.low = Math.min(own.low, visit(next).low)
      else if (stack.includes(next)) own.low = Math.min(own.low, before.index)
    }
    if (own.low === own.index) {
      const ring = stack.splice(stack.indexOf(file))
      if (ring.length > 1) found.push(ring)
    }
    return own
  }
  for (const file of paths) if (!place.has(file)) visit(file)
  return found
}
