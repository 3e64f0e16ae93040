import { expect, test } from 'vitest'
import { formOf, formRows, problemsOf, put, type Row, title, workbook } from '../sheet.fixture.ts'

const noYear = put(title, 'A2', '')
const at = async (top: readonly Row[]) => {
  const { form, told } = await formOf(workbook({ rows: formRows({ title: [...top] }) }))
  return [form.year, told]
}

test.each<[string, Row[], number, string[]]>([
  [
    'a day of filling in before it',
    put(put(title, 'A2', '填报日期：2024年1月20日'), 'E2', '（2023年度）'),
    2023,
    ['cells-unread'],
  ],
  [
    'a day of filling in beside its label',
    put(put(put(title, 'A2', '填报日期'), 'B2', '2024年1月20日'), 'E2', '2023年度'),
    2023,
    ['cells-unread'],
  ],
  ['the title', put(noYear, 'A1', '2023年度项目支出绩效自评表'), 2023, []],
  ['the title without 度', put(noYear, 'A1', '2023年项目支出绩效自评表'), 2023, []],
  ['the title of a county', put(noYear, 'A1', '河湾县2023年度部门预算项目支出绩效自评表'), 2023, []],
  ['Chinese numerals', put(noYear, 'A2', '（二〇二三年度）'), 2023, []],
  ['Chinese numerals with a circle', put(noYear, 'A2', '二○二三年度'), 2023, []],
  ['spaces', put(noYear, 'A2', '（ 2023 年度 ）'), 2023, []],
  ['a year alone', put(noYear, 'A2', '2023年'), 2023, []],
  ['a label', put(put(noYear, 'A2', '预算年度'), 'B2', '2023'), 2023, ['cells-unread']],
  ['a label with its colon', put(noYear, 'A2', '预算年度：2023'), 2023, []],
  ['a label with its colon and 年', put(noYear, 'A2', '年度：2023年'), 2023, []],
  ['a project of an earlier year', put(title, 'B3', '2021年度灯塔续建项目'), 2023, []],
  ['only the project', put(noYear, 'B3', '2022年度灯塔项目'), 2022, ['year-of-name']],
  [
    'two years',
    put(put(title, 'A1', '2022年度项目支出绩效自评表'), 'A2', '（2023年度）'),
    2022,
    ['years-differ'],
  ],
])('the year is found: %s', async (_, top, year, codes) => {
  expect(await at(top)).toEqual([year, codes])
})

test('a form with nothing but a day of filling in has no year', async () => {
  const top = put(noYear, 'A2', '填表日期：2024年1月20日')
  expect(await problemsOf(workbook({ rows: formRows({ title: top }) }))).toEqual([
    '找不到年度（填报日期不算），请在标题下写“（2023年度）”这样的年度',
  ])
})

test('what a label says may stand behind its colon', async () => {
  const top = [
    ['项目支出绩效自评表（2023年度）'],
    ['项目名称：灯塔项目'],
    ['主管部门：灯塔局', '', '实施单位：灯塔站'],
  ]
  const { form, told } = await formOf(workbook({ rows: formRows({ title: top }) }))
  expect([form.project, form.department, form.unit, told]).toEqual(['灯塔项目', '灯塔局', '灯塔站', []])
})

test('a place for the seal is no part of a unit', async () => {
  const top = put(put(title, 'G4', ''), 'F4', '实施单位：河湾县灯塔站（盖章）')
  expect((await formOf(workbook({ rows: formRows({ title: top }) }))).form.unit).toBe('河湾县灯塔站')
})

test('a goal whose heading is called like the block at its left is read', async () => {
  const goal: Row[] = [
    ['总体目标', '总体目标', '', '', '', '全年实际完成情况'],
    ['', '建灯塔', '', '', '', '建成4座'],
  ]
  const merges = ['A5:A6', 'B5:E5', 'B6:E6', 'F5:I5', 'F6:I6']
  const { form, told } = await formOf(workbook({ rows: formRows({ money: goal }), merges }))
  expect([form.objective, told]).toEqual([{ expected: '建灯塔', actual: '建成4座' }, []])
})

test('a goal may be called 年度总目标', async () => {
  const goal: Row[] = [
    ['年度总目标', '年初设定目标', '', '', '', '年度总目标完成情况'],
    ['', '建灯塔', '', '', '', '建成4座'],
  ]
  const { form, told } = await formOf(workbook({ rows: formRows({ money: goal }) }))
  expect([form.objective, told]).toEqual([{ expected: '建灯塔', actual: '建成4座' }, []])
})

test('a goal and its result may stand in one row, and be called otherwise', async () => {
  const one: Row = ['年度总体目标', '预期目标', '建灯塔', '', '', '实际完成情况', '建成4座']
  const two: Row = ['年度总体目标', '年初设定目标', '', '', '', '年末完成情况']
  const objectiveOf = async (...money: Row[]) =>
    (await formOf(workbook({ rows: formRows({ money }) }))).form.objective
  expect(await objectiveOf(one)).toEqual({ expected: '建灯塔', actual: '建成4座' })
  expect(await objectiveOf(two, ['', '建灯塔', '', '', '', '建成4座'])).toEqual({
    expected: '建灯塔',
    actual: '建成4座',
  })
  expect(await objectiveOf(two)).toEqual({ expected: '', actual: '' })
})

test('a goal of several rows is read whole', async () => {
  const goal = [
    ['年度总体目标', '预期目标', '', '', '', '实际完成情况'],
    ['', '目标1：建灯塔', '', '', '', '建成4座'],
    ['', '目标2：保通航', '', '', '', '通航正常'],
  ]
  for (const merges of [[], ['A5:A7', 'B5:E5', 'B6:E6', 'B7:E7', 'F5:I5', 'F6:I6', 'F7:I7']]) {
    const { form, told } = await formOf(workbook({ rows: formRows({ money: goal }), merges }))
    expect(form.objective).toEqual({ expected: '目标1：建灯塔\n目标2：保通航', actual: '建成4座\n通航正常' })
    expect(told).toEqual([])
  }
})
