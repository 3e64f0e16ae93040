import { dirname, join } from 'node:path/posix'
import { expect, it } from 'vitest'
import { type Import, importsOf, readSource, sourcesIn } from '#test/sources'
import { modules } from '../modules.ts'

const order = modules.map((module) => module.name)
const isTest = (file: string) => /\.(test|fixture)\.tsx?$/.test(file)
const files = sourcesIn('server/src').filter((file) => !isTest(file))
const imports = files.flatMap(importsOf)

/** The file of the repository an import leads to; undefined for packages. */
function target({ from, what }: Import): string | undefined {
  if (what.startsWith('.')) return join(dirname(from), what)
  if (what.startsWith('#platform/')) return `server/src/platform/${what.slice(7)}.ts`
  if (what.startsWith('#engines/')) return `server/src/engines/${what.slice(9)}.ts`
  if (what.startsWith('#modules/')) return `server/src/modules/${what.slice(9)}/index.ts`
  if (what === '#database') return 'server/src/database.ts'
  return undefined
}

const moduleOf = (file: string) => /^server\/src\/modules\/([^/]+)\//.exec(file)?.[1]
const written = ({ from, what }: Import) => `${from} imports ${what}`

it('reads the imports it judges', () => {
  expect(imports.length).toBeGreaterThan(200)
  expect(imports.filter((line) => target(line)?.endsWith('/undefined'))).toEqual([])
})

// From below to above: what all share, what several nouns share, the nouns, the whole.
const floors = [
  /^server\/src\/platform\//,
  /^server\/src\/engines\//,
  /^server\/src\/(modules\/|[a-z-]+\.ts$)/,
]
const floorOf = (file: string) => floors.findIndex((floor) => floor.test(file))

it('keeps the platform below the engines, and both below the modules', () => {
  const upward = imports
    .filter((line) => floorOf(line.from) < floorOf(target(line) ?? ''))
    .filter((line) => floorOf(line.from) !== -1)
  // The map of the database is types alone, collected from everywhere.
  expect(upward.filter((line) => !(line.typeOnly && line.what === '#database')).map(written)).toEqual([])
})

it('lets a module import only from modules above it', () => {
  const downward = imports.filter((line) => {
    const [here, there] = [moduleOf(line.from), moduleOf(target(line) ?? '')]
    return here && there && here !== there && order.indexOf(there as never) >= order.indexOf(here as never)
  })
  expect(downward.map(written)).toEqual([])
  const strangers = files.map(moduleOf).filter((name) => name && !order.includes(name as never))
  expect([...new Set(strangers)]).toEqual([])
})

it('knows nothing of the training region', () => {
  expect(imports.filter((line) => target(line)?.startsWith('demo/')).map(written)).toEqual([])
})

it('lets nobody past the public interface of a module', () => {
  const outside = sourcesIn('demo')
    .filter((file) => !isTest(file))
    .flatMap(importsOf)
  // The command line scores a file without a platform: it takes the readers and writers of the form alone. The child
  // processes take the declarations of readers alone.
  const exempt = /^server\/src\/(database\.ts$|readers\.ts$|cli\/)/
  const past = [...imports, ...outside].filter((line) => {
    const to = target(line) ?? ''
    const there = moduleOf(to)
    if (!there || there === moduleOf(line.from) || exempt.test(line.from)) return false
    return !to.endsWith(`/modules/${there}/index.ts`)
  })
  expect(past.map(written)).toEqual([])
})

it('goes in no circle', () => {
  const next = new Map<string, string[]>()
  for (const line of imports) {
    const to = target(line)
    if (to && !line.typeOnly) next.set(line.from, [...(next.get(line.from) ?? []), to])
  }
  const done = new Set<string>()
  const walk = (file: string, way: readonly string[]): string[] | undefined => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file]
    if (done.has(file)) return undefined
    for (const to of next.get(file) ?? []) {
      const circle = walk(to, [...way, file])
      if (circle) return circle
    }
    done.add(file)
    return undefined
  }
  expect(files.map((file) => walk(file, [])).filter(Boolean)).toEqual([])
})

it('keeps the libraries free of the server, the clock and the disk', () => {
  // A package's own command stands before the library, at the terminal; nothing inside imports it.
  const commands = ['libs/mongolian/src/pack-words.ts']
  const pure = sourcesIn('libs').filter(
    (file) => !isTest(file) && file.includes('/src/') && !commands.includes(file),
  )
  const used = sourcesIn('libs').flatMap(importsOf)
  expect(used.filter((line) => commands.includes(target(line) ?? '')).map(written)).toEqual([])
  const outward = pure
    .flatMap(importsOf)
    .filter(({ what }) => /^node:|^#|@medelge\/server|\/server\//.test(what))
  expect(outward.map(written)).toEqual([])
  const ambient =
    /\b(?:Date\.now|new Date\(\)|performance\.now|set(?:Timeout|Interval|Immediate)\(|Math\.random|fetch\(|process\.)/
  expect(pure.length).toBeGreaterThan(100)
  expect(pure.filter((file) => ambient.test(readSource(file)))).toEqual([])
})
