import { compute, parsePeriod, type Term } from '@medelge/figures'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { getMetrics } from '../catalogue/metric.store.ts'
import { type OpenRules, openRules } from '../crosswalk/rules.fixture.ts'
import { readFigures } from '../reading/read-figures.ts'

let rules: OpenRules
let region: number
const reason = '按2022年统计制度'
beforeAll(async () => {
  rules = await openRules()
  region = rules.platform.world.region.organizationId
  const heads = { headcounts: [{ audience: 'public', offline: 10, online: 0 }] }
  await rules.count({ kind: 'tour-stop', day: '2021-03-01', ...heads })
  await rules.count({ kind: 'tour-stop', day: '2020-10-01', ...heads })
  await rules.count({ kind: 'lecture', day: '2021-05-01', ...heads })
})
afterAll(() => rules.platform.close())

const rate = { kind: 'ratio', unit: '%', scale: 2, theme: 'activities', nameEn: 'Rate', definition: '' }
const add = (name: string, text: string, more: object = {}) =>
  rules.chief.post('/api/metrics', { ...rate, name, formula: { kind: 'expression', text }, reason, ...more })
const read = async (path: string, metric: string, period = '2021') =>
  (await rules.chief.get(`/api/figures${path}?metric=${metric}&organization=${region}&period=${period}`)).body

describe('a formula that an officer writes', () => {
  it('is read by name or code, computed over years and levels, and told step by step', async () => {
    const text = '{巡展巡讲站次} ÷ {popsci-publicity-events} × 100'
    const odd = await add('巡展比活动', text, { unit: '站次/百次' })
    expect(odd.status, odd.text).toBe(201)
    const { code } = odd.body
    const figure = await read('', code)
    const arithmetic = await read('/arithmetic', code)
    const [stops, events] = arithmetic.parts.map((one: { figure: { amount: number } }) => one.figure.amount)
    expect([stops, events > 0]).toEqual([1, true])
    expect(figure.amount).toBe(Math.round((stops / events) * 10_000))
    expect(arithmetic.text).toBe('巡展巡讲站次 ÷ 科普宣传活动场次 × 100')
    expect(arithmetic.steps.at(-1)).toMatchObject({
      numbers: `${stops} ÷ ${events} × 100`,
      value: figure.value,
    })
    expect((await read('', code, '2020..2021')).amount).not.toBeNull()
    expect((await read('/arithmetic', 'tour-stops')).parts).toEqual([])
    const { metric } = (await rules.chief.get(`/api/metrics/${code}`)).body
    expect(metric.formulaText).toBe('{巡展巡讲站次} / {科普宣传活动场次} * 100')
    expect(metric.formula.text).toBe('{tour-stops} / {popsci-publicity-events} * 100')
    // Nothing happened then: nothing by nothing is not nought.
    expect(await read('', code, '2019')).toMatchObject({ amount: null, mark: 'none' })
    // Its records are those of what it is computed from.
    const lines = await rules.chief.get(`/api/postings?metric=${code}&organization=${region}&period=2021`)
    expect(lines.body.items.length).toBeGreaterThan(1)
    // Of another metric that is computed itself nothing is rounded in between.
    const rest = await add('其余', '100 - {fleet-sessions} / ({fleet-sessions} + {tour-stops}) * 100')
    expect(rest.body.message).toContain('计量单位不同')
    const third = await add('三分之一', '{巡展比活动} / 3', { unit: '站次/百次' })
    expect(third.status, third.text).toBe(201)
    expect((await read('', third.body.code)).amount).toBe(Math.round(((stops / events) * 10_000) / 3))
    const circle = await rules.chief.put(`/api/metrics/${code}`, {
      ...{ version: 1, since: '2021-06-01', name: '巡展比活动', nameEn: 'Rate', definition: '', reason },
      formula: { kind: 'expression', text: '{三分之一} * 3' },
    })
    expect(circle.body.message).toContain('绕回')
  })

  it.each([
    ['{没有的指标} / {tour-stops}', '没有叫“没有的指标”的指标'],
    ['tour-stops + 1', '没有叫“tour”的指标'],
    ['{tour-stops} /', '看不懂'],
    ['{tour-stops} > 1', '只能有'],
    ['{tour-stops} / year()', '只能有'],
    ['100', '不适用'],
  ])('is refused with its reason: %s', async (text, why) => {
    const answer = await add(`错的${text}`, text)
    expect([answer.status, answer.body.code]).toEqual([422, 'FORMULA_UNFIT'])
    expect(answer.body.message).toContain(why)
    expect(answer.body.details.fields).toMatchObject([{ field: 'formula' }])
  })
})

it('gives over postings what its parts give by hand, in exact decimals', async () => {
  const codes = ['tour-stops', 'popsci-publicity-events', 'fleet-sessions']
  const db = rules.platform.db
  const parts = [...(await getMetrics(db, [...codes, 'mobile-museum-sessions', 'caravan-sessions'])).values()]
  const ask = (metric: string) => ({ metric, organization: region, period: parsePeriod('2020..2021') })
  const amounts = new Map((await readFigures(db, codes.map(ask))).map((one) => [one.metric, one.amount ?? 0]))
  const scales = new Map(codes.map((code) => [code, 0]))
  const leaf = fc.oneof(
    fc.constantFrom(...codes).map((metric): Term => ({ metric })),
    fc.constantFrom('3', '0.7', '100').map((number): Term => ({ number })),
  )
  const { term } = fc.letrec<{ term: Term }>((tie) => ({
    term: fc.oneof(
      { maxDepth: 4 },
      leaf,
      fc
        .tuple(fc.constantFrom('+', '-', '*', '/'), tie('term'), tie('term'))
        .map(([sign, a, b]): Term => ({ sign: sign as '+', of: [a, b] })),
    ),
  }))
  const [ratio] = (await getMetrics(db, ['fiscal-execution-rate'])).values()
  await fc.assert(
    fc.asyncProperty(fc.array(term, { minLength: 1, maxLength: 8 }), async (all) => {
      const made = all.map((of, nth) => ({
        ...(ratio ?? (parts[0] as never)),
        ...{ code: `made-${nth}`, formula: { kind: 'expression' as const, of }, formulas: null },
      }))
      const found = await readFigures(
        db,
        made.map(({ code }) => ask(code)),
        {},
        [...made, ...parts],
      )
      const hand = all.map((of) => compute({ kind: 'expression', of }, 2, { amounts, scales }) ?? null)
      // Without a line of any part nothing is said, whatever its numbers come to.
      expect(found.map(({ amount, lines }) => (lines === 0 ? null : amount))).toEqual(
        hand.map((amount, nth) => (found[nth]?.lines === 0 ? null : amount)),
      )
    }),
    { numRuns: 25 },
  )
})
