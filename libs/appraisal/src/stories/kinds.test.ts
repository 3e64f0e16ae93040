import { expect, test } from 'vitest'
import { describeFinding, describeRow } from '../describe.ts'
import { chooseScheme } from '../find-fitting-scheme.ts'
import type { Form } from '../form.ts'
import { kindsOfForm } from '../kinds/kinds.ts'
import { spreadWeights } from '../kinds/spread-weights.ts'
import { readForm } from '../reading/read-form.ts'
import { nationalScheme } from '../schemes.ts'
import { score } from '../score.ts'
import { codesOf, form, row, totalRow } from './forms.ts'

const rows = [
  row('1', '≥4座', '4座', 50),
  row('2', '≥300艘', '320艘', 30, { level1: '效益指标' }),
  row('3', '≥85%', '91%', 10, { level1: '满意度指标' }),
]
const money = [
  totalRow(500, 480),
  { ...totalRow(300, 290), role: 'part' as const, item: '基本支出', weight: null },
  { ...totalRow(200, 190), role: 'part' as const, item: '项目支出', weight: null },
]
const task = (name: string, budget: number | null, executed: number | null, done = '完成') => ({
  ...{ name, content: '', done, budget, executed },
})

const department = (more: Partial<Form> = {}) =>
  form(rows, money, {
    kind: 'department',
    title: kindsOfForm.department.title,
    tasks: [task('航标维护', 120, 110), task('通航宣传', 80, 80)],
    printedTaskTotal: { budget: 200, executed: 190 },
    printedTotal: 99.6,
    printedGrade: '优秀',
    ...more,
  })
const found = (one: Form) => {
  const { findings } = score(one, chooseScheme(one))
  return findings.map(({ severity, row, code }) => `${severity} ${row} ${code}`)
}

test('the form of a department as a whole scores as every other form and has its own checks', () => {
  expect(found(department())).toEqual([])
  expect(score(department(), nationalScheme)).toMatchObject({ total: 99.6, grade: '优' })
})

test.each<[string, Partial<Form>, string[]]>([
  [
    'a sum of tasks that is none',
    { printedTaskTotal: { budget: 210, executed: 190 } },
    ['refuse tasks task-total-not-sum'],
  ],
  [
    'tasks beyond all money',
    { tasks: [task('航标', 520, 480)], printedTaskTotal: { budget: 520, executed: 480 } },
    ['ask tasks tasks-exceed-budget'],
  ],
  [
    'a task that cost more than it had',
    { tasks: [task('航标', 110, 120)], printedTaskTotal: { budget: 110, executed: 120 } },
    ['ask task:航标 task-overspent'],
  ],
  [
    'a task without a word',
    { tasks: [task('航标', 110, null, '')], printedTaskTotal: { budget: 110, executed: null } },
    ['ask task:航标 task-without-result'],
  ],
  [
    'a task without a word among others that have theirs',
    { tasks: [task('航标', 120, 110), task('通航', 80, 80, '')] },
    ['ask task:通航 task-without-words'],
  ],
  [
    'tasks on a form that has no column for what came of them',
    { tasks: [task('航标', 120, 110, ''), task('通航', 80, 80, '')] },
    [],
  ],
  ['a grade the total does not reach', { printedGrade: '良' }, ['refuse total printed-grade-differs']],
  ['a grade nobody knows', { printedGrade: '五星' }, ['ask total printed-grade-unknown']],
])('found: %s', (_, more, codes) => {
  expect(found(department(more))).toEqual(codes)
})

test('what is found in a task names it', () => {
  const [said] = score(department({ tasks: [task('航标', 110, 120)] }), nationalScheme).findings.filter(
    ({ code }) => code === 'task-overspent',
  )
  expect(said && [describeRow(said.row, 'zh-CN'), describeFinding(said, 'zh-CN')]).toEqual([
    '任务“航标”',
    '执行数 120万元 超过预算数 110万元，请核对或说明原因',
  ])
})

test('of the handling of the money every line says something', () => {
  const management = [
    { item: '分配科学性', state: '按因素法分配', problem: '' },
    { item: '下达及时性', state: '', problem: '迟了十天，已改进' },
    { item: '拨付合规性', state: '', problem: '' },
  ]
  const { findings } = score(form(rows, undefined, { kind: 'transfer', management }), nationalScheme)
  expect(codesOf(findings)).toEqual(['management-missing'])
  expect(findings[0]?.row).toBe('management:拨付合规性')
})

test('a form without points has those of its groups shared evenly, to the cent', () => {
  const three = ['1', '2', '3'].map((code) => row(code, '≥1个', '1个', 0))
  const other = row('4', '≥1个', '1个', 0, { level1: '效益指标' })
  const unknown = row('5', '≥1个', '1个', 0, { level1: '其他' })
  expect(spreadWeights([...three, other, unknown], nationalScheme)).toEqual([16.66, 16.66, 16.68, 30, 0])
})

test('the blocks of every kind are read from JSON, and a field nobody knows is named', () => {
  const whole = {
    ...department({ note: '无', localDepartment: '市农业农村局' }),
    management: [{ item: '分配科学性', state: '好', problem: '' }],
  }
  expect(readForm(whole)).toEqual({ ok: true, value: whole })
  const wrong = readForm({
    ...whole,
    kind: 'county',
    tasks: [{ name: '', cost: 3 }],
  })
  expect(wrong.ok ? [] : wrong.problems.map(({ code, values }) => `${code} ${values.field}`)).toEqual([
    'not-one-of kind',
    'field-unknown tasks[0].cost',
    'text-missing tasks[0].name',
  ])
})
