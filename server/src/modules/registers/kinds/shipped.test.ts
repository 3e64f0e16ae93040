import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readCatalogue } from '#modules/figures'
import { buildTestPlatform, type TestPlatform } from '#test/platform'
import { RegisterDefinitionSchema } from './definition.ts'
import { readRegister } from './read-register.ts'
import { findKind } from './register-kind.store.ts'
import { loadShipped, shippedKinds } from './shipped.ts'

const keys = new Set([...Object.keys(RegisterDefinitionSchema.properties), 'feeds', 'shipped'])
const codes = new Set(shippedKinds().map(({ form }) => form.code))
const metrics = new Map(readCatalogue().map((metric) => [metric.code, metric]))

describe.each(shippedKinds().map((kind) => [kind.form.code, kind] as const))('%s', (code, kind) => {
  it('is a list an officer could have made, and feeds metrics that there are', async () => {
    const { shipped, feeds = [], ...written } = kind
    expect(Object.keys(kind).filter((key) => !keys.has(key))).toEqual([])
    expect(shipped).toBeGreaterThan(0)
    expect((await readRegister(written, code, async () => codes)).form).toEqual({ ...kind.form, version: 1 })
    for (const { metric, amount, flow, when = {} } of feeds) {
      expect(metrics.get(metric)?.kind, metric).toBe(flow ? 'flow' : 'stock')
      expect(metrics.get(metric)?.scale).toBe(0)
      const fields = new Map(kind.form.fields.map((field) => [field.code, field]))
      if (amount) expect(fields.get(amount)?.type).toBe('whole-number')
      for (const [field, value] of Object.entries(when)) {
        const of = fields.get(field)
        const known = of?.type === 'yes-no' ? [true, false] : (of?.options ?? []).map((option) => option.code)
        expect(known).toEqual(expect.arrayContaining([value].flat()))
      }
    }
  })

  it('says everything in English too', () => {
    const parts = kind.form.fields.flatMap(({ options = [], cells = [], ...field }) => [
      field,
      ...options,
      ...cells,
    ])
    for (const { words } of [kind.form, ...parts]) expect(words.en, words.zh).toBeTruthy()
  })
})

describe('loading', () => {
  let platform: TestPlatform
  beforeAll(async () => {
    platform = await buildTestPlatform()
  })
  afterAll(() => platform.close())

  const code = 'pilots'
  const versionOf = async () => (await findKind(platform.db, code))?.version

  it('changes nothing the second time', async () => {
    await loadShipped(platform.db, new Date())
    expect(await versionOf()).toBe(1)
  })

  it('takes a newer release of a list nobody changed, and leaves one that officers changed', async () => {
    const newer = shippedKinds().map((kind) => ({ ...kind, shipped: kind.shipped + 1 }))
    await loadShipped(platform.db, new Date(), newer)
    expect(await versionOf()).toBe(2)
    const { region } = platform.world
    const chief = await platform.as('officer', region.organizationId)
    const { kind } = (await chief.get(`/api/register-kinds/${code}`)).body
    const { form, place, since, until, measure } = kind
    const own = { version: 2, place, since, until, measure, form }
    expect((await chief.put(`/api/register-kinds/${code}`, own)).status).toBe(200)
    const newest = newer.map((kind) => ({ ...kind, shipped: kind.shipped + 1 }))
    await loadShipped(platform.db, new Date(), newest)
    expect(await versionOf()).toBe(3)
  })

  it('asks volunteers for no team where rolls say it, and shows what was written of one before', async () => {
    const { organizationId, areaId } = platform.world.banner
    const officer = await platform.as('officer', organizationId)
    const volunteers = shippedKinds().filter(({ form }) => form.code === 'science-volunteers')
    const asked = [
      { code: 'team', words: { zh: '所在服务队' }, type: 'line' as const, most: 60 },
      { code: 'leader', words: { zh: '是否队长' }, type: 'yes-no' as const },
    ]
    const release = (shipped: number, fields: readonly object[]) =>
      loadShipped(
        platform.db,
        new Date(),
        volunteers.map((kind) => ({
          ...{ ...kind, shipped },
          form: { ...kind.form, fields: [...fields, ...kind.form.fields] as typeof kind.form.fields },
        })),
      )
    await release(101, asked)
    const facts = { name: '乌兰', organizationId, areaId, since: '2021-03-01' }
    const made = await officer.post('/api/registers/science-volunteers/records', {
      ...{ ...facts, member: { phone: '19900000051' } },
      values: { team: '红旗服务队', leader: true, occupation: 'teacher' },
    })
    expect(made.status, made.text).toBe(201)
    await release(102, [])
    const { values, left } = (await officer.get(`/api/register-records/${made.body.id}`)).body
    expect(values.occupation).toBe('teacher')
    for (const gone of ['team', 'leader']) expect(values).not.toHaveProperty(gone)
    expect(left).toMatchObject([
      { field: { code: 'team' }, value: '红旗服务队' },
      { field: { code: 'leader' }, value: true },
    ])
  })
})
