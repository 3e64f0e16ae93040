import { expect, test } from 'vitest'
import { formOf, formRows, money, type Row, workbook } from '../sheet.fixture.ts'

const [head = [], row = []] = money
const read = async (rows: readonly Row[]) => {
  const { form, remarks } = await formOf(workbook({ rows }))
  return { unit: form.budgetUnit, budget: form.budget, codes: remarks.map(({ code }) => code), remarks }
}

test('a reason below the money is its reason, and other words merged over the amounts are told', async () => {
  const lines = (label: string): Row[] => [...money, [label, '', '', '招标节余，年底未再安排']]
  const of = async (label: string) => {
    const merges = ['A7:C7', 'D7:I7']
    const { form, told } = await formOf(workbook({ rows: formRows({ money: lines(label) }), merges }))
    return [form.budget.map(({ deviationReason }) => deviationReason), told]
  }
  expect(await of('未执行完原因')).toEqual([['招标节余，年底未再安排'], []])
  expect(await of('需要说明的事项')).toEqual([[undefined], ['cells-unread']])
})

test('a second row of totals is one where it says something else', async () => {
  const second = (executed: number) => [...money, ['', '', '年度资金总额', 40, 50, executed]]
  const roles = async (executed: number) =>
    (await read(formRows({ money: second(executed) }))).budget.map(({ role }) => role)
  expect(await roles(50)).toEqual(['total', 'total'])
  expect(await roles(45)).toEqual(['total', 'part'])
})

test('headings of money in two rows are read where both say a budget', async () => {
  const lines = [
    ['项目资金（万元）', '', '', '预算数', '', '执行数', '分值', '执行率', '得分'],
    ['', '', '', '年初', '调整后', '', '', '', ''],
    row,
  ]
  for (const merges of [[], ['D5:E5', 'F5:F6', 'A5:A7']]) {
    const { form, told } = await formOf(workbook({ rows: formRows({ money: lines }), merges }))
    expect([
      form.budget.map(({ initial, fullYear, executed }) => [initial, fullYear, executed]),
      told,
    ]).toEqual([[[40, 50, 45]], []])
  }
})

test('what the whole block is called is no heading of a column', async () => {
  const lines = [
    ['预算资金', '年初预算', '调整预算数', '决算数', '执行率'],
    ['部门支出合计', 40, 50, 45, '90%'],
    ['基本支出', 30, 30, 28],
    ['项目支出', 10, 20, 17],
  ]
  const { budget } = await read(formRows({ money: lines }))
  expect(
    budget.map(({ role, item, initial, fullYear, executed }) => [role, item, initial, fullYear, executed]),
  ).toEqual([
    ['total', '部门支出合计', 40, 50, 45],
    ['part', '基本支出', 30, 30, 28],
    ['part', '项目支出', 10, 20, 17],
  ])
})

test('texts below the headings of amounts that speak for themselves are told, not refused', async () => {
  const lines = [
    head,
    row,
    ['', '', '按收入性质分：', '按支出性质分：'],
    ['', '', '其中：一般公共预算：50', '其中：基本支出：30'],
  ]
  const said = await read(formRows({ money: lines }))
  expect([said.budget.length, said.codes, said.remarks[0]?.values.count]).toEqual([1, ['cells-unread'], '4'])
})
