import { dirname, join } from 'node:path/posix'
import { expect, it } from 'vitest'
import { type Import, importsOf, readSource, sourcesIn } from '#test/sources'
import { modules } from '../modules.ts'

const root = 'workbench/src/'
const files = sourcesIn('workbench/src').filter((file) => !/\.test\.tsx?$/.test(file))
const imports = files.flatMap(importsOf)

/** The file of the workbench an import leads to; undefined for packages and what lies outside. */
function target({ from, what }: Import): string | undefined {
  const found = what.startsWith('.') ? join(dirname(from), what) : what.replace(/^#/, root)
  return found.startsWith(root) ? found : undefined
}

const folderOf = (file: string) => file.slice(root.length).split('/')[0] ?? ''
const written = ({ from, what }: Import) => `${from} imports ${what}`

// From below to above; then the nouns as the server has them, and last what shows all of them.
const below = ['api', 'theme', 'kit', 'engines', 'shell']
const nouns = modules.map(({ name }) => name as string)
const order = [...below, ...nouns]
// The two that know everything: the table of contents, and what starts.
const top = ['nouns.ts', 'main.tsx']

const crossing = imports.flatMap((line) => {
  const [here, there] = [folderOf(line.from), folderOf(target(line) ?? '')]
  return there && here !== there && !top.includes(here) ? [{ line, here, there }] : []
})

it('reads the imports it judges, and knows every folder', () => {
  expect(crossing.length).toBeGreaterThan(500)
  const known = [...order, ...top, 'locales']
  expect([...new Set(files.map(folderOf))].filter((folder) => !known.includes(folder))).toEqual([])
  // A folder reached by a pattern instead of an import would go unseen.
  const patterns = files.filter((file) => readSource(file).includes('import.meta.glob'))
  expect(patterns).toEqual(['workbench/src/shell/messages.ts'])
})

it('lets a folder import only from those below it, types as well, so that there is no circle', () => {
  const upward = crossing.filter(({ here, there }) => order.indexOf(there) >= order.indexOf(here))
  expect(upward.map(({ line }) => written(line))).toEqual([])
})

it('lets nobody past the public interface of a noun', () => {
  const past = crossing.filter(
    ({ line, there }) => nouns.includes(there) && target(line) !== `${root}${there}/index.ts`,
  )
  expect(past.map(({ line }) => written(line))).toEqual([])
})

it('has one button and one kind of sign for all screens', () => {
  const other = /import \{[^}]*\bButton\b[^}]*\} from 'antd'|from '@ant-design\/icons'/
  expect(files.filter((file) => other.test(readSource(file)))).toEqual([])
})

it('asks the server where it stands, which need not be the root of its host', () => {
  const rooted = /(?<!onServer\(\s*)['"`]\/(?:api|healthz|desk)\b/
  expect(files.filter((file) => rooted.test(readSource(file)))).toEqual([])
  expect(rooted.test("fetch('/api/me')")).toBe(true)
})
