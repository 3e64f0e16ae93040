import {
  type Form,
  formatQuantity,
  formatTarget,
  type Indicator,
  nationalScheme,
  score,
} from '@medelge/appraisal'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readXlsx } from './reading/read-xlsx.ts'
import { writeXlsx } from './write-xlsx.ts'

const names = fc.constantFrom(
  '科普活动场次',
  '受众人次',
  '科技馆展品',
  '培训“三长”人数',
  'e站数量（个）',
  'A类赛事',
)
// From one point on: smaller ones together are shares of one.
const points = fc.integer({ min: 10, max: 200 }).map((value) => value / 10)
const amounts = fc.integer({ min: 0, max: 10 ** 9 }).map((value) => value / 100)
const units = fc.constantFrom('人', '万人次', '场', '个', '万元')

const target = fc.record({
  operator: fc.constantFrom('>=' as const, '<=' as const),
  value: amounts,
  unit: units,
})
const indicator: fc.Arbitrary<Omit<Indicator, 'code'>> = fc
  .record({
    level1: fc.constantFrom('产出指标', '效益指标', '满意度指标'),
    level2: fc.constantFrom('数量指标', '质量指标', '社会效益指标'),
    level3: names,
    target,
    actual: fc.option(fc.record({ value: amounts, unit: units })),
    weight: points,
    reason: fc.constantFrom(undefined, '因疫情停办', '第一条\n第二条'),
  })
  .map(({ target: due, actual, reason, ...rest }) => ({
    ...rest,
    target: { ...due, text: formatTarget({ ...due, text: '' }) },
    actual: actual === null ? null : { ...actual, text: formatQuantity(actual.value, actual.unit) },
    ...(reason === undefined ? {} : { deviationReason: reason }),
  }))

const forms: fc.Arbitrary<Form> = fc
  .record({
    year: fc.integer({ min: 2010, max: 2035 }),
    budgetUnit: fc.constantFrom('万元', '元'),
    total: fc.record({ initial: amounts, fullYear: amounts, executed: amounts }),
    indicators: fc.array(indicator, { minLength: 1, maxLength: 15 }),
  })
  .map(({ year, budgetUnit, total, indicators }) => ({
    title: '项目支出绩效自评表',
    year,
    project: '基层科普行动计划',
    department: '旗科学技术协会',
    unit: '旗科技馆',
    budgetUnit,
    budget: [{ role: 'total', item: '年度资金总额', weight: 10, ...total }],
    objective: { expected: '目标1：普及', actual: '已普及' },
    indicators: indicators.map((one, index) => ({ ...one, code: String(index + 1) })),
  }))

// The printed rate and scores are those of the scoring; they come back beside what was put in.
function entered(form: Form): Form {
  const { printedTotal: _total, ...head } = form
  return {
    ...head,
    budget: form.budget.map(({ printedRate: _rate, printedScore: _score, ...row }) => row),
    indicators: form.indicators.map(({ printedScore: _score, ...one }) => one),
  }
}

test('any form that is written reads back as it was entered, and scores the same', async () => {
  await fc.assert(
    fc.asyncProperty(forms, async (form) => {
      const scored = score(form, nationalScheme)
      const back = await readXlsx(await writeXlsx(form, scored))
      expect(entered(back)).toEqual(form)
      expect(back.printedTotal).toBe(scored.total)
      expect(score(back, nationalScheme).rows).toEqual(scored.rows)
    }),
    { numRuns: 25 },
  )
})
