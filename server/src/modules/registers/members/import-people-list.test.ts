import { afterAll, beforeAll, expect, it } from 'vitest'
import { beginImport, carryOut, workbook } from '../../imports/import.fixture.ts'
import { openPeopleRegister } from './people-register.fixture.ts'

let list: Awaited<ReturnType<typeof openPeopleRegister>>
beforeAll(async () => {
  list = await openPeopleRegister()
})
afterAll(() => list.platform.close())

const titles = ['姓名', '手机号', '身份证号码', '出生日期', '监护人', '同意日期', '起始日期', '专长']
const begin = async (rows: unknown[][]) =>
  beginImport(list.officer, `register:${list.kind}`, list.unit, {
    name: '宣讲员.xlsx',
    bytes: await workbook([titles, ...rows] as never),
  })

it('enters people by the rule of the form, each once, and says nothing of their numbers', async () => {
  const run = await begin([
    ['乌兰', '19900000021', null, '1990-05-01', null, null, '2021-03-01', '气象'],
    ['朝鲁', '19900000022', null, null, null, null, '2021-03-01', '水利'],
    ['小明', null, null, '2012-05-01', '其母', '2021-02-01', '2021-03-01', '机器人'],
  ])
  expect(run).toMatchObject({ state: 'checked', total: 3, problems: [], questions: [] })
  expect(await carryOut(list.officer, run.id)).toMatchObject({ state: 'imported', recorded: 3 })
  const { items } = (
    await list.officer.get(`/api/registers/${list.kind}/records?organizationId=${list.unit}`)
  ).body
  expect(items.map(({ name }: { name: string }) => name).sort()).toEqual(['乌兰', '小明', '朝鲁'].sort())
  const kept = (await list.officer.get(`/api/imports/${run.id}`)).text
  expect(kept).not.toContain('19900000021')
})

it('names what cannot be at its cell', async () => {
  const run = await begin([
    ['甲', '123', null, null, null, null, '2021-03-01', null],
    ['乙', null, '990000199001010000', null, null, null, '2021-03-01', null],
    ['丙', null, null, '2031-01-01', null, null, '2021-03-01', null],
    ['丁', null, null, '2012-01-01', null, null, '2021-03-01', null],
    ['戊', null, null, '说不清', null, null, '2021-03-01', null],
  ])
  const cells = run.problems.map(({ row, column }: { row: number; column: string }) => `${row}${column}`)
  expect(cells).toEqual(['2B', '3C', '4D', '5E', '6D'])
})

it('takes whoever is known for the same, after asking; one who stands there or above in the table is refused', async () => {
  const other = await list.list('科普讲解员')
  const rows = [
    titles,
    ['乌兰', '19900000021', null, null, null, null, '2021-04-01', null],
    ['朝鲁', null, null, null, null, null, '2021-04-01', null],
    ['新人', '19900000023', null, null, null, null, '2021-04-01', null],
  ]
  const run = await beginImport(list.officer, `register:${other}`, list.unit, {
    name: '讲解员.xlsx',
    bytes: await workbook(rows as never),
  })
  expect(run.questions.map(({ row, code }: { row: number; code: string }) => [row, code])).toEqual([
    [2, 'QUESTION_MEMBER_KNOWN'],
    [3, 'QUESTION_MEMBER_NAMESAKE'],
  ])
  const before = await list.platform.db.selectFrom('member').select('id').execute()
  await carryOut(list.officer, run.id, { confirmed: true })
  const after = await list.platform.db.selectFrom('member').select('id').execute()
  expect(after.length).toBe(before.length + 1)

  const again = await begin([
    ['乌兰', '19900000021', null, null, null, null, '2021-06-01', null],
    ['新来的', '19900000024', null, null, null, null, '2021-06-01', null],
    ['新来的', '19900000024', null, null, null, null, '2021-06-01', null],
  ])
  expect(again.problems.map(({ row, code }: { row: number; code: string }) => [row, code])).toEqual([
    [2, 'ROW_MEMBER_STANDS'],
    [4, 'ROW_MEMBER_TWICE'],
  ])
})
