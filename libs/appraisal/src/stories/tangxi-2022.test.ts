import { expect, test } from 'vitest'
import type { BudgetRow } from '../form.ts'
import { nationalScheme } from '../schemes.ts'
import { score } from '../score.ts'
import { codesOf, form, refusals, row, totalRow } from './forms.ts'

// 棠溪镇 prints 0 / 0 / 0 and a score of 0 in the total row over a row of 90 / 89.974 / 89.974.
const part: BudgetRow = {
  role: 'part',
  item: '其中：财政拨款',
  initial: 90,
  fullYear: 89.974,
  executed: 89.974,
  weight: null,
}
const output = [8, 8, 8, 8, 8, 10].map((weight, index) => row(`o${index}`, '≥1个', '1个', weight))
const benefit = [10, 10, 10].map((weight, index) =>
  row(`b${index}`, '≥1个', '1个', weight, { level1: '效益指标', level2: '社会效益指标' }),
)
const satisfaction = row('s', '≥90%', '95%', 10, { level1: '满意度指标', level2: '服务对象满意度指标' })
const indicators = [...output, ...benefit, satisfaction]

test('a total row of zeros over a row of amounts is refused in every column', () => {
  const zeros = totalRow(0, 0, { printedRate: 0, printedScore: 0 })
  const { findings, rows } = score(form(indicators, [zeros, part]), nationalScheme)
  expect(refusals(findings)).toEqual(Array(3).fill('budget:年度资金总额 total-row-contradicts-parts'))
  expect(codesOf(findings, 'execution')).toContain('no-budget')
  expect(rows[0]).toMatchObject({ score: 0 })
})

test('with the row corrected the form stands', () => {
  const { findings, total } = score(
    form(indicators, [totalRow(89.974, 89.974, { initial: 90 }), part]),
    nationalScheme,
  )
  expect(refusals(findings)).toEqual([])
  expect(total).toBe(100)
})
