import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type OpenRules, openRules, said } from '../crosswalk/rules.fixture.ts'
import type { Package } from './package.shape.ts'
import { contentsDigest } from './package-digest.ts'

let one: OpenRules
let other: OpenRules
const reason = '按2022年统计制度'
beforeAll(async () => {
  one = await openRules()
  other = await openRules()
})
afterAll(async () => {
  await one.platform.close()
  await other.platform.close()
})

const pack = async (house: OpenRules) => (await house.chief.get('/api/catalogue-package')).text
const preview = async (house: OpenRules, text: string) =>
  house.chief.post('/api/catalogue-package/previews', JSON.parse(text))
const take = async (house: OpenRules, text: string) =>
  house.chief.post('/api/catalogue-package/take-over', { package: JSON.parse(text) })
const words = { nameEn: 'Own', definition: '', formula: null, reason }
const metric = { kind: 'flow', unit: '场次', scale: 0, theme: 'activities' }

/** Changes of every sort: a metric, formulas that stand on one another, rules, frames. */
async function change(house: OpenRules, name: string) {
  const made = async (path: string, body: object) => {
    const answer = await house.chief.post(path, body)
    expect(answer.status, answer.text).toBe(201)
    return answer.body.code as string
  }
  const own = await made('/api/metrics', { ...metric, ...words, name })
  const share = { kind: 'ratio', unit: '%', scale: 2, theme: 'activities' }
  const text = `{${name}} / {fleet-sessions} * 100`
  const formula = { kind: 'expression', text }
  const rate = await made('/api/metrics', { ...share, ...words, name: `${name}占比`, formula })
  const rest = { kind: 'expression', text: `100 - {${name}占比}` }
  await made('/api/metrics', { ...share, ...words, name: `${name}其余`, formula: rest })
  const rule = { when: [{ field: 'kind', values: ['lecture'] }], amount: 'one', says: said }
  await made('/api/crosswalk-rules', { metric: own, since: '2021-01-01', rule, reason })
  const parts = [
    { name: '一', text: '说明', figures: [{ metric: own, audience: 'teenagers' }, { metric: rate }] },
  ]
  await made('/api/frames', { name: `${name}框架`, definition: '', since: '2021-01-01', parts, reason })
  return own
}

describe('the catalogue as a package', () => {
  it('goes out, into an empty house and out again byte for byte the same', async () => {
    const shipped = await pack(other)
    expect(await pack(one)).toBe(shipped)
    await change(one, '科普夜校场次')
    const changed = await one.chief.put('/api/metrics/tour-stops', {
      ...{ version: 1, since: '2022-01-01', ...words, name: '巡展巡讲点次' },
    })
    expect(changed.status, changed.text).toBe(200)
    const sent = await pack(one)
    const { counts, items } = (await preview(other, sent)).body
    expect(counts).toMatchObject({ added: 5, changed: 1, ahead: 0, conflict: 0 })
    expect(items[0]).toMatchObject({ kind: 'metric', code: 'tour-stops', outcome: 'changed', versions: 1 })
    expect(await pack(other)).toBe(shipped)
    const done = await take(other, sent)
    expect(done.status, done.text).toBe(200)
    expect(await pack(other)).toBe(sent)
    // Taking it over once more does nothing, and going back one’s own way neither.
    expect((await take(other, sent)).body.counts).toMatchObject({ added: 0, changed: 0, conflict: 0 })
    expect((await preview(other, shipped)).body.counts).toMatchObject({ added: 0, changed: 0, ahead: 1 })
  })

  it('leaves to a region what it changed itself, and says where both did', async () => {
    const version = (await other.chief.get('/api/frames/three-heads')).body.versions.at(-1)
    const frame = { since: '2021-06-01', name: '三长', definition: '', ended: false, reason }
    const parts = (name: string) => [{ name, text: '', figures: [] }]
    const put = (house: OpenRules, name: string) =>
      house.chief.put('/api/frames/three-heads', { ...frame, version: version.version, parts: parts(name) })
    expect((await put(one, '这里的')).status).toBe(200)
    expect((await put(other, '那里的')).status).toBe(200)
    const before = await pack(other)
    const done = (await take(other, await pack(one))).body
    expect(done.items).toContainEqual(
      expect.objectContaining({
        kind: 'frame',
        code: 'three-heads',
        outcome: 'conflict',
        conflict: 'versions',
      }),
    )
    expect(await pack(other)).toBe(before)
  })

  it('is refused altered, unfit, or from whom the catalogue is no matter', async () => {
    const whole = JSON.parse(await pack(one)) as Package
    const altered = { ...whole, contents: { ...whole.contents, frames: [] } }
    const refused = await other.chief.post('/api/catalogue-package/take-over', { package: altered })
    expect([refused.status, refused.body.code]).toEqual([422, 'PACKAGE_ALTERED'])
    const [first] = whole.contents.metrics
    const made = (code: string, other: string) => ({
      ...{ ...first, code, kind: 'ratio' as const, unit: '倍', scale: 2 },
      versions: [
        {
          since: '1900-01-01',
          name: code,
          nameEn: code,
          definition: '',
          reason: '',
          formula: { kind: 'expression' as const, text: `{${other}} * 2` },
        },
      ],
    })
    const contents = {
      ...whole.contents,
      metrics: [made('ring-a', 'ring-b'), made('ring-b', 'ring-a')] as never,
    }
    const ring = { ...whole, contents, digest: contentsDigest(contents) }
    const circle = await other.chief.post('/api/catalogue-package/take-over', { package: ring })
    expect([circle.status, circle.body.code], circle.text).toEqual([422, 'PACKAGE_UNFIT'])
    expect((await other.recorder.get('/api/catalogue-package')).status).toBe(404)
    expect((await other.recorder.post('/api/catalogue-package/take-over', { package: whole })).status).toBe(
      404,
    )
    expect((await other.recorder.post('/api/catalogue-package/previews', whole)).status).toBe(404)
  })
})
