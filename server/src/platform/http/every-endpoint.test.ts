import { expect, it } from 'vitest'
import { readSource, sourcesIn } from '#test/sources'
import { modules } from '../../modules.ts'
import { endpointsOf } from '../module.ts'

const asked: Record<string, string> = { GET: 'get', POST: 'post', PUT: 'put', PATCH: 'patch', DELETE: 'del' }

const sources = ['engines', 'modules'].flatMap((floor) => sourcesIn(`server/src/${floor}`))

/** What the tests beside a route say; the steps of a check are tried for every kind where they are declared. */
function testsBeside(name: string, path: string): string {
  const own = sources.find((file) => file.includes(`/modules/${name}/`))
    ? `/modules/${name}/`
    : folderOf(path)
  return sources
    .filter((file) => file.endsWith('.test.ts') && (file.includes(own) || file.includes('/modules/checks/')))
    .map(readSource)
    .join('\n')
}

/** The engine in which a route is declared. */
function folderOf(path: string): string {
  const [file = ''] = sources.filter(
    (one) => one.includes('/engines/') && readSource(one).includes(` ${path}'`),
  )
  return file.split('/').slice(0, 4).join('/')
}

it('is asked for by a test of its own module, in its own words and by its own method', () => {
  const untested = modules.flatMap((module) => {
    return endpointsOf(module).flatMap(({ route }) => {
      const [method = '', path = ''] = route.split(' ')
      const tests = testsBeside(module.name, path)
      const last = path.split('/').findLast((piece) => piece !== '' && !piece.startsWith('{')) ?? ''
      const named = new RegExp(`[/'"\`]${last}(?![\\w-])`).test(tests)
      return named && new RegExp(`\\b${asked[method]}\\b`).test(tests) ? [] : [`${module.name}: ${route}`]
    })
  })
  expect(untested).toEqual([])
})
