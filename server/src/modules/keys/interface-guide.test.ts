import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildTestPlatform, type TestPlatform } from '#test/platform'
import { readSource } from '#test/sources'
import { signatureOf } from '../webhooks/sending/sign.ts'
import { scopes } from './scopes.ts'

const guide = readSource('docs/interface.md')
const blocks = (language: string) =>
  [...guide.matchAll(new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``, 'g'))].map(([, text = '']) =>
    text.trim(),
  )

let platform: TestPlatform
let values: Record<string, string>
beforeAll(async () => {
  platform = await buildTestPlatform({ clock: () => new Date('2022-01-20T02:00:00Z') })
  const { organizationId, areaId } = platform.world.banner
  const administrator = await platform.as('administrator', organizationId)
  const every = { scopes: scopes.map(({ name }) => name), purpose: '示例', expiresOn: '2022-12-31' }
  const { body } = await administrator.post('/api/keys', { organizationId, ...every })
  values = { KEY: body.token, UNIT: String(organizationId), AREA: String(areaId), MEDELGE: '' }
})
afterAll(() => platform.close())

/** The words of a line as a shell takes them, as far as the guide uses it. */
function wordsOf(line: string): string[] {
  const filled = (text: string) => text.replace(/\$([A-Z]+)/g, (_, name: string) => values[name] ?? '')
  const piece = /'([^']*)'|"((?:[^"\\]|\\.)*)"|([^\s'"]+)|(\s+)/g
  const words = ['']
  for (const [, plain, said, bare, space] of line.matchAll(piece))
    if (space) words.push('')
    else words[words.length - 1] += plain ?? filled(said ?? bare ?? '')
  return words
}

it.each(blocks('bash'))('%s', async (line) => {
  const [program, ...words] = wordsOf(line)
  expect(program).toBe('curl')
  const headers: Record<string, string> = {}
  const asked = { method: 'GET', payload: '', url: '' }
  for (let word = words.shift(); word !== undefined; word = words.shift()) {
    if (word === '-X') asked.method = words.shift() ?? ''
    else if (word === '-d') asked.payload = words.shift() ?? ''
    else if (word === '-H') {
      const [name = '', value = ''] = (words.shift() ?? '').split(/: (.*)/s)
      headers[name.toLowerCase()] = value
    } else asked.url = word
  }
  const { method, payload, url } = asked
  const answer = await platform.app.inject({
    ...{ method: method as 'GET', url, headers },
    ...(payload && { payload }),
  })
  expect([answer.statusCode < 300, answer.body.slice(0, 300)]).toEqual([true, expect.any(String)])
})

it('names every scope', () => {
  const named = [...guide.matchAll(/^\| `([a-z.]+)` \|/gm)].map(([, name]) => name)
  expect(named).toEqual(scopes.map(({ name }) => name))
})

it('shows how a signature is compared, which takes ours and no other', async () => {
  const [code = ''] = blocks('js')
  const { isOurs } = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as {
    isOurs(secret: string, header: string, body: string, now: number): boolean
  }
  const at = new Date('2022-01-20T02:00:00Z')
  const header = signatureOf('mds_secret', at, '{}')
  expect(isOurs('mds_secret', header, '{}', at.getTime())).toBe(true)
  expect(isOurs('mds_secret', header, '{} ', at.getTime())).toBe(false)
  expect(isOurs('mds_other', header, '{}', at.getTime())).toBe(false)
  expect(isOurs('mds_secret', header, '{}', at.getTime() + 301_000)).toBe(false)
})
