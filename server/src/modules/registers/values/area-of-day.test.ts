import { afterAll, beforeAll, expect, it } from 'vitest'
import { beginImport, workbook } from '../../imports/import.fixture.ts'
import { type OpenRegister, openRegister } from '../open-register.fixture.ts'

let open: OpenRegister
let kind: string
const cells = [
  { code: 'f1', words: { zh: '所在地' }, type: 'area' },
  { code: 'f2', words: { zh: '人数' }, type: 'whole-number' },
]
const fields = [
  { code: 'f1', words: { zh: '服务区域' }, type: 'area' },
  { code: 'f2', words: { zh: '站点' }, type: 'rows', several: { most: 5 }, cells },
]

beforeAll(async () => {
  open = await openRegister()
  const { chief, platform } = open
  const { region, banner, siblingBanner } = platform.world
  const form = { code: 'new', version: 1, words: { zh: '服务站' }, fields }
  const { organizationId } = region
  const made = await chief.post('/api/register-kinds', { organizationId, place: false, form })
  expect(made.status, made.text).toBe(201)
  kind = made.body.code
  const admin = await platform.as('administrator', organizationId)
  const merged = { deed: 'merge', since: '2021-06-01', into: siblingBanner.areaId }
  expect((await admin.post(`/api/areas/${banner.areaId}/changes`, merged)).status).toBe(200)
  const founded = { code: '152502199', name: '新设镇', since: '2022-01-01' }
  expect((await admin.post('/api/areas', founded)).status).toBe(201)
})
afterAll(() => open.platform.close())

const facts = (values: object, name = '一号站') => ({ name, organizationId: open.unit, values })
const enter = (values: object, since: string, name?: string) =>
  open.officer.post(`/api/registers/${kind}/records`, { ...facts(values, name), since })
const problemsOf = ({ body }: { body: { details?: { problems?: object[] } } }) => body.details?.problems

it('an area in a field stood on the day from which the record holds, also in a row of a table', async () => {
  const { banner, siblingBanner } = open.platform.world
  const late = await enter({ f1: banner.areaId, f2: [{ f1: banner.areaId, f2: 3 }] }, '2021-07-01')
  expect(problemsOf(late)).toEqual([
    { field: 'f1', problem: 'area-of-another-day' },
    { field: 'f2', problem: 'area-of-another-day' },
  ])
  expect((await enter({ f1: siblingBanner.areaId }, '2021-07-01')).status).toBe(201)
  expect(problemsOf(await enter({ f1: 999_999 }, '2021-07-01'))).toEqual([
    { field: 'f1', problem: 'names-nothing' },
  ])
})

it('what a record names already it keeps when the rest changes later', async () => {
  const { officer, step, platform } = open
  const { banner } = platform.world
  const { body, status, text } = await enter({ f1: banner.areaId }, '2021-03-01', '二号站')
  expect(status, text).toBe(201)
  expect((await step('register-records', body.id, 'accept')).status).toBe(200)
  const change = (values: object) =>
    officer.post(`/api/register-records/${body.id}/changes`, {
      ...{ day: '2021-08-01', note: '增加', facts: facts(values, '二号站') },
    })
  expect(problemsOf(await change({ f1: banner.areaId, f2: [{ f1: banner.areaId, f2: 3 }] }))).toBeUndefined()
})

it('a table is held to the same rule, at the cell', async () => {
  const rows = [
    ['名称', '起始日期', '服务区域'],
    ['三号站', '2021-05-01', '西乌珠穆沁旗'],
    // What is meant by the name of an area that went into another is that other.
    ['四号站', '2021-07-01', '西乌珠穆沁旗'],
    ['五号站', '2021-05-01', '新设镇'],
    ['六号站', '2022-01-10', '新设镇'],
  ]
  const bytes = await workbook(rows as never)
  const run = await beginImport(open.officer, `register:${kind}`, open.unit, { name: '表.xlsx', bytes })
  const told = run.problems.map(({ row, field, code }: Record<string, unknown>) => [row, field, code])
  expect(told).toEqual([[4, 'values.f1', 'AREA_NOT_YET']])
})
