import { type Form, kindsOfForm, nationalScheme, readForm, score } from '@medelge/appraisal'
import { expect, test } from 'vitest'
import { writeXlsx } from '../write-xlsx.ts'
import {
  chosen,
  formOf,
  formRows,
  headings,
  indicators,
  put,
  type Row,
  title,
  workbook,
} from './sheet.fixture.ts'

const titled = (words: string) => put(title, 'A1', words)

test.each([
  ['项目支出绩效自评表', undefined],
  ['2023年度部门预算项目支出绩效自评表', undefined],
  ['部门整体支出绩效自评表', 'department'],
  ['部门（单位）整体支出绩效自评表', 'department'],
  ['县级部门整体绩效自评表', 'department'],
  ['中央对地方转移支付绩效自评表', 'transfer'],
  ['2023年县级专项资金绩效目标自评表', 'transfer'],
  ['转移支付区域（项目）绩效自评表', 'transfer'],
])('a title tells which kind a form is: %s', async (words, kind) => {
  expect((await formOf(workbook({ rows: formRows({ title: titled(words) }) }))).form.kind).toBe(kind)
})

test('without a telling title the labels of one kind do', async () => {
  const plain = titled('绩效自评表')
  const kindOf = async (rows: Row[]) =>
    (await formOf(workbook({ rows: formRows({ title: rows }) }))).form.kind
  expect(await kindOf(put(plain, 'A3', '部门（单位）名称'))).toBe('department')
  expect(await kindOf(put(plain, 'A4', '中央主管部门'))).toBe('transfer')
  expect(await kindOf(plain)).toBeUndefined()
})

const departmentRows: Row[] = [
  ['部门整体支出绩效自评表（2023年度）'],
  ['部门（单位）名称', '', '河湾县灯塔局'],
  ['年度主要任务', '任务名称', '主要内容', '完成情况', '预算数（元）', '', '执行数（元）'],
  ['', '', '', '', '总额', '财政拨款', '总额'],
  ['', '航标维护', '更换灯具', '全部更换', 1200000, 1200000, 1100000.5],
  ['', '通航宣传', '宣传四场', '四场', 800000, 800000, 800000],
  ['', '……'],
  ['', '金额合计', '', '', 2000000, 2000000, 1900000.5],
  ['预算执行情况（万元）', '', '', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
  ['', '', '年度资金总额', 500, 500, 480, 10, '96%', 9.6],
  ['', '', '其中：基本支出', 300, 300, 290],
  ['', '', '项目支出', 200, 200, 190],
  ['年度总体目标', '预期目标', '', '', '', '实际完成情况'],
  ['', '保通航', '', '', '', '通航正常'],
  headings,
  ...indicators,
  ['总分', '', '', '', '', '', 100, 99.6],
  ['自评等级', '', '优'],
]

test('a department’s form is read whole: tasks in their own unit, money by basic and project expenditure, grade', async () => {
  const merges = ['B3:B4', 'C3:C4', 'D3:D4', 'E3:F3', 'A3:A8']
  const { form, remarks } = await formOf(workbook({ rows: departmentRows, merges }))
  expect(form).toMatchObject({
    kind: 'department',
    title: '部门整体支出绩效自评表',
    project: '河湾县灯塔局',
    budgetUnit: '万元',
    tasks: [
      { name: '航标维护', content: '更换灯具', done: '全部更换', budget: 120, executed: 110.00005 },
      { name: '通航宣传', content: '宣传四场', done: '四场', budget: 80, executed: 80 },
    ],
    printedTaskTotal: { budget: 200, executed: 190.00005 },
    printedGrade: '优',
  })
  expect(form.budget.map(({ role, item }) => `${role} ${item}`)).toEqual([
    'total 年度资金总额',
    'part 其中：基本支出',
    'part 项目支出',
  ])
  expect(score(form, nationalScheme)).toMatchObject({ total: 99.6, grade: '优', findings: [] })
  // The share of the treasury has no place in a task.
  expect(remarks.map(({ code, values }) => [code, values.count])).toEqual([['cells-unread', '6']])
})

const transferRows: Row[] = [
  ['中央对地方转移支付绩效自评表'],
  ['（2023年度）'],
  ['转移支付（项目）名称', '', '灯塔补助'],
  ['中央主管部门', '', '灯塔部', '', '地方主管部门', '', '省灯塔厅'],
  ['资金使用单位', '', '河湾县灯塔局'],
  ['项目资金（万元）', '', '', '全年预算数（A）', '全年执行数（B）', '预算执行率（B/A）'],
  ['', '年度资金总额', '', 50, 45, '90%'],
  ['', '其中：中央补助', '', 40, 36, '90%'],
  ['', '地方资金', '', 10, 9, '90%'],
  ['', '其他资金'],
  ['资金管理情况', '', '', '情况说明', '存在问题和改进措施'],
  ...kindsOfForm.transfer.management.map((item): Row => ['', item, '', `${item}良好`, '无']),
  ['总体目标完成情况', '总体目标', '', '', '全年实际完成情况'],
  ['', '建灯塔', '', '', '建成4座'],
  ['绩效指标', '一级指标', '二级指标', '三级指标', '指标值', '全年实际完成值', '未完成原因和改进措施'],
  ['', '产出指标', '数量指标', '灯塔数量', '4座', '4座'],
  ['', '', '质量指标', '合格率', '100%', '100%'],
  ['', '效益指标', '社会效益指标', '通航船只', '300艘', '320艘'],
  ['', '满意度指标', '服务对象满意度指标', '船员满意度', '85%', '91%'],
  ['说明', '无其他事项'],
]

test('the form of a transfer payment is read whole; its points, which it does not print, are shared evenly', async () => {
  const book = workbook({ rows: transferRows, merges: ['A11:A18', 'A11:C11'.replace('A11', 'B11')] })
  expect(await chosen(book)).toMatchObject({ ok: false, problems: [{ code: 'weights-missing' }] })
  expect(await chosen(book, undefined, 'scores')).toMatchObject({
    problems: [{ code: 'heading-missing', values: { heading: '得分' } }],
  })
  const { form, told } = await formOf(book, undefined, 'even')
  expect(form).toMatchObject({
    kind: 'transfer',
    project: '灯塔补助',
    department: '灯塔部',
    localDepartment: '省灯塔厅',
    unit: '河湾县灯塔局',
    objective: { expected: '建灯塔', actual: '建成4座' },
    note: '无其他事项',
  })
  expect(form.budget.map(({ role, item, executed }) => [role, item, executed])).toEqual([
    ['total', '年度资金总额', 45],
    ['part', '其中：中央补助', 36],
    ['part', '地方资金', 9],
    ['part', '其他资金', null],
  ])
  expect(form.management?.map(({ item }) => item)).toEqual(kindsOfForm.transfer.management)
  expect(form.management?.[1]).toEqual({ item: '下达及时性', state: '下达及时性良好', problem: '无' })
  expect(form.indicators.map(({ weight }) => weight)).toEqual([25, 25, 30, 10])
  expect(told).toEqual(['weights-evenly'])
  expect(score(form, nationalScheme)).toMatchObject({ total: 99, findings: [] })
})

test('the lines of the handling of money are named beside a label merged over two columns', async () => {
  const moved = transferRows.map(
    (row, at): Row =>
      at === 10 ? ['资金管理情况', '', ...row.slice(1)] : at > 10 && at < 18 ? ['', ...row] : row,
  )
  const { form } = await formOf(workbook({ rows: moved, merges: ['A11:B18'] }), undefined, 'even')
  expect(form.management?.map(({ item }) => item)).toEqual(kindsOfForm.transfer.management)
})

test('what came of the tasks is not what came of the goal', async () => {
  const rows = departmentRows.filter((_, at) => at !== 12 && at !== 13)
  const { form } = await formOf(workbook({ rows, merges: ['B3:B4', 'C3:C4', 'D3:D4', 'E3:F3', 'A3:A8'] }))
  expect(form.objective).toEqual({ expected: '', actual: '' })
})

const entered = ({ printedTotal: _, printedGrade: _grade, printedTaskTotal: _tasks, ...form }: Form) => ({
  ...form,
  budget: form.budget.map(({ printedRate: _rate, printedScore: _score, weight: _weight, ...one }) => one),
  indicators: form.indicators.map(({ printedScore: _score, ...one }) => one),
})

test.each([
  ['department', departmentRows, ['B3:B4', 'C3:C4', 'D3:D4', 'E3:F3', 'A3:A8']],
  ['transfer', transferRows, ['A11:A18']],
] as const)(
  'what is written of a %s reads back as it was, with nothing left over',
  async (_, rows, merges) => {
    const { form } = await formOf(workbook({ rows, merges: [...merges] }), undefined, 'even')
    const scored = score(form, nationalScheme)
    const back = await formOf(writeXlsx(form, scored))
    expect(back.told).toEqual([])
    expect(entered(back.form)).toEqual(entered(form))
    expect(back.form.printedTotal).toBe(scored.total)
    expect(score(back.form, nationalScheme).findings).toEqual(scored.findings)
    expect(readForm(back.form).ok).toBe(true)
  },
)
