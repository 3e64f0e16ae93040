import { build } from 'esbuild'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { vectors } from '../../../libs/fields/src/expressions/vectors.fixture.ts'
import { sharedBrowser } from '../../../server/test/browser/browser.ts'

const folder = new URL('../../../', import.meta.url).pathname

/** What every expression of the vectors comes to. */
const script = `
import { compileExpressions } from './libs/fields/src/expressions/index.ts'
import { vectors } from './libs/fields/src/expressions/vectors.fixture.ts'
import { community } from './libs/fields/src/definition/community.fixture.ts'
globalThis.outcomes = vectors.map(({ type, computed, values }) => {
  const field = { code: 'result', words: community.words, computed, ...type }
  const { expressions } = compileExpressions({ ...community, fields: [...community.fields, field] })
  return expressions.computed.get('result')(values)
})
try { globalThis.made = Function('return 1')() } catch (error) { globalThis.made = error.name }`

let bundle: string
beforeAll(async () => {
  const { outputFiles } = await build({
    stdin: { contents: script, resolveDir: folder },
    bundle: true,
    format: 'esm',
    write: false,
    conditions: ['@medelge/source', 'browser'],
  })
  bundle = outputFiles[0]?.text ?? ''
})

const page = await (await sharedBrowser()).newPage()
afterAll(() => page.close())

test('expressions come to the same in a browser that forbids scripts made of text', async () => {
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(error.message))
  await page.route('http://form.test/**', (route) =>
    route.request().url().endsWith('.js')
      ? route.fulfill({ contentType: 'text/javascript', body: bundle })
      : route.fulfill({
          contentType: 'text/html',
          headers: { 'content-security-policy': "default-src 'none'; script-src 'self'" },
          body: '<!doctype html><script type="module" src="/form.js"></script>',
        }),
  )
  await page.goto('http://form.test/')
  expect(faults).toEqual([])
  expect(await page.evaluate('outcomes')).toEqual(vectors.map(({ outcome }) => outcome))
  // The page does forbid them.
  expect(await page.evaluate('made')).toBe('EvalError')
})
