import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { csvRows } from '#test/csv-rows'
import { beginImport, carryOut, workbook } from '../../imports/import.fixture.ts'
import { type OpenRegister, openRegister } from '../open-register.fixture.ts'

let open: OpenRegister
let kind: string
const form = {
  code: 'new',
  version: 1,
  words: { zh: '命名牌匾' },
  fields: [
    { code: 'f1', words: { zh: '简介', en: 'Introduction' }, type: 'translated', most: 20, required: true },
    { code: 'f2', words: { zh: '蒙古语名称' }, type: 'translated', most: 20 },
    { code: 'f3', words: { zh: '户数' }, type: 'whole-number', most: 99_999 },
  ],
}
beforeAll(async () => {
  open = await openRegister()
  const { organizationId } = open.platform.world.region
  const made = await open.chief.post('/api/register-kinds', { organizationId, place: false, form })
  expect(made.status, made.text).toBe(201)
  kind = made.body.code
})
afterAll(() => open.platform.close())

const titles = ['简介（汉文）', '简介（蒙古文）', '蒙古语名称（汉文）', '蒙古语名称（蒙古文）']
const table = async (rows: unknown[][]) =>
  beginImport(open.officer, `register:${kind}`, open.unit, {
    ...{ name: '牌匾.xlsx', bytes: await workbook(rows as never) },
  })
const listed = async () => {
  const asked = `organizationId=${open.unit}&limit=100`
  const { items } = (await open.officer.get(`/api/registers/${kind}/records?${asked}`)).body
  return new Map(
    items.map(({ name, values }: { name: string; values: object }) => [name, values] as [string, object]),
  )
}
const file = async (more = '', language = 'zh-CN') => {
  const address = `/api/exports/register-records?format=csv&kind=${kind}&organizationId=${open.unit}`
  return csvRows((await open.officer.get(address + more, { 'accept-language': language })).text)
}

describe('a text in two scripts', () => {
  it('has a column for each in the template, and is read by either title', async () => {
    const run = await table([
      ['名称', '起始日期', '简介 (Mongolian)', '简介', '户数', '蒙古语名称（蒙文）'],
      ['一号牌', '2021-03-01', 'ᠲᠠᠯ᠎ᠠ', '草原', 3, 'ᠨᠡᠷ᠎ᠡ'],
    ])
    expect(run.problems).toEqual([])
    expect(await carryOut(open.officer, run.id)).toMatchObject({ recorded: 1 })
    expect((await listed()).get('一号牌')).toEqual({
      ...{ f1: { zh: '草原', mn: 'ᠲᠠᠯ᠎ᠠ' }, f2: { zh: '', mn: 'ᠨᠡᠷ᠎ᠡ' }, f3: 3 },
    })
    expect((await file())[0]).toEqual(expect.arrayContaining(titles))
    expect((await file('&columns=name&columns=values.f1'))[0]).toEqual(['名称', ...titles.slice(0, 2)])
    const [head] = await file('&columns=values.f1', 'en')
    expect(head).toEqual(['Introduction (Chinese)', 'Introduction (Mongolian)'])
  })

  it('is missed in Chinese where it must be there, and told at the script that is too long', async () => {
    const run = await table([
      ['名称', '起始日期', ...titles],
      ['二号牌', '2021-03-01', null, 'ᠲᠠᠯ᠎ᠠ', null, null],
      ['三号牌', '2021-03-01', '草原', 'ᠲ'.repeat(21), '名'.repeat(21), null],
    ])
    const told = run.problems.map(({ row, column, code }: Record<string, unknown>) => [row, column, code])
    expect(told).toEqual([
      [2, 'C', 'CELL_VALUE_MISSING'],
      [3, 'D', 'CELL_VALUE_TOO_LONG'],
      [3, 'E', 'CELL_VALUE_TOO_LONG'],
    ])
  })

  it('goes out in a file and comes back unchanged', async () => {
    const given = [
      {
        f1: { zh: '草原（一）１号 km²；|"', mn: 'ᠮᠣᠩᠭᠣᠯ ᠤᠨ ᠬᠡᠰᠢᠭ᠋ᠲᠡᠨ᠂' },
        f2: { zh: '1+1=2', mn: '' },
        f3: 12,
      },
      { f1: { zh: '科普', mn: '' }, f2: null, f3: null },
      { f1: { zh: '名称', mn: 'ᠲᠠᠯ᠎ᠠ' }, f2: { zh: '', mn: 'ᠨᠡᠷ᠎ᠡ' }, f3: 0 },
    ]
    for (const [nth, values] of given.entries()) {
      const facts = { name: `${nth}号`, organizationId: open.unit, since: '2021-03-01', values }
      const made = await open.officer.post(`/api/registers/${kind}/records`, facts)
      expect(made.status, made.text).toBe(201)
    }
    const [head = [], ...lines] = await file(
      '&columns=name&columns=since&columns=values.f1&columns=values.f2&columns=values.f3',
    )
    const own = lines.filter(([name = '']) => /^\d号$/.test(name))
    const run = await table([head, ...own.map(([name, ...rest]) => [`又${name}`, ...rest])])
    expect(run.problems).toEqual([])
    expect(await carryOut(open.officer, run.id)).toMatchObject({ recorded: given.length })
    const all = await listed()
    for (const [nth, values] of given.entries()) {
      expect(all.get(`${nth}号`)).toEqual(values)
      expect(all.get(`又${nth}号`)).toEqual(values)
    }
  })
})
