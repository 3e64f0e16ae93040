import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { beginImport, workbook } from '../../imports/import.fixture.ts'
import { type OpenRegister, openRegister } from '../open-register.fixture.ts'

let open: OpenRegister
let kind: string
const fields = [
  { code: 'f1', words: { zh: '户数' }, type: 'whole-number', most: 9999 },
  { code: 'f2', words: { zh: '评定等次' }, type: 'line', most: 20, required: true, change: ['officer'] },
  { code: 'f3', words: { zh: '公示' }, type: 'yes-no', initial: true, change: ['officer'] },
]
const form = { code: 'new', version: 1, words: { zh: '达标社区' }, fields }

beforeAll(async () => {
  open = await openRegister()
  const { chief, platform } = open
  const { organizationId } = platform.world.region
  const made = await chief.post('/api/register-kinds', { organizationId, place: false, form })
  expect(made.status, made.text).toBe(201)
  kind = made.body.code
})
afterAll(() => open.platform.close())

const facts = (values: object) => ({ name: '朝阳社区', organizationId: open.unit, values })
const enter = (who: OpenRegister['officer'], values: object, name = '朝阳社区') =>
  who.post(`/api/registers/${kind}/records`, { ...facts(values), name, since: '2021-03-01' })
const problemsOf = ({ body }: { body: { details?: { problems?: object[] } } }) => body.details?.problems

describe('a field that only some may write', () => {
  it('is left to them: others may enter a record without it, and write nothing into it', async () => {
    const recorder = await open.platform.as('recorder', open.unit)
    expect(problemsOf(await enter(recorder, { f1: 10, f2: '优秀' }))).toEqual([
      { field: 'f2', problem: 'not-yours' },
    ])
    const { body, status, text } = await enter(recorder, { f1: 10 })
    expect(status, text).toBe(201)
    expect(problemsOf(await enter(open.officer, { f1: 10 }, '和平社区'))).toEqual([
      { field: 'f2', problem: 'missing' },
    ])
    expect((await open.step('register-records', body.id, 'accept')).status).toBe(200)
    const change = (who: OpenRegister['officer'], values: object) =>
      who.post(`/api/register-records/${body.id}/changes`, {
        day: '2021-06-01',
        facts: facts(values),
        note: '评定',
      })
    const rated = await change(open.officer, { f1: 10, f2: '优秀' })
    expect(rated.status, rated.text).toBe(201)
    expect((await open.step('register-changes', rated.body.id, 'accept')).status).toBe(200)
    // What others wrote stays where somebody changes the rest, named or not; to empty it is to change it.
    expect(problemsOf(await change(recorder, { f1: 12, f2: null }))).toEqual([
      { field: 'f2', problem: 'not-yours' },
    ])
    const kept = await change(recorder, { f1: 12 })
    expect(kept.status, kept.text).toBe(201)
    expect(kept.body.facts.values).toEqual({ f1: 12, f2: '优秀', f3: null })
  })

  it('is refused in a table of somebody else, cell by cell', async () => {
    const rows = [
      ['名称', '起始日期', '户数', '评定等次'],
      ['光明社区', '2021-07-01', 5, '优秀'],
      ['友谊社区', '2021-07-01', 6, null],
    ]
    const table = async (who: OpenRegister['officer']) =>
      beginImport(who, `register:${kind}`, open.unit, {
        name: '社区.xlsx',
        bytes: await workbook(rows as never),
      })
    const codes = ({ problems }: { problems: { row: number; code: string }[] }) =>
      problems.map(({ row, code }) => [row, code])
    expect(codes(await table(await open.platform.as('recorder', open.unit)))).toEqual([
      [2, 'CELL_VALUE_NOT_YOURS'],
    ])
    expect(codes(await table(open.officer))).toEqual([[3, 'CELL_VALUE_MISSING']])
  })

  it('is written by the roles held at the unit of each record, in a table and where one is given away', async () => {
    const { platform, unit, step } = open
    const { siblingBanner } = platform.world
    const both = await platform.as('recorder', unit, 'officer', siblingBanner.organizationId)
    const rows = [
      ['名称', '所属单位', '起始日期', '评定等次'],
      ['一社区', siblingBanner.organizationName, '2021-07-01', '优秀'],
      ['二社区', platform.world.banner.organizationName, '2021-07-01', '优秀'],
    ]
    const bytes = await workbook(rows as never)
    const run = await beginImport(both, `register:${kind}`, siblingBanner.organizationId, {
      name: '表.xlsx',
      bytes,
    })
    expect(run.problems.map(({ row, code }: { row: number; code: string }) => [row, code])).toEqual([
      [3, 'CELL_VALUE_NOT_YOURS'],
    ])
    const { body } = await enter(both, { f1: 1 }, '三社区')
    const yes = await step('register-records', body.id, 'accept')
    expect(yes.status, yes.text).toBe(200)
    const given = {
      ...facts({ f1: 1, f2: '优秀' }),
      organizationId: siblingBanner.organizationId,
      name: '三社区',
    }
    const away = await both.post(`/api/register-records/${body.id}/changes`, {
      day: '2021-08-01',
      facts: given,
      note: '划转',
    })
    expect(problemsOf(away)).toEqual([{ field: 'f2', problem: 'not-yours' }])
  })

  it('is no field of a review', async () => {
    const { chief, platform } = open
    const { organizationId } = platform.world.region
    const review = { opens: '03-01', due: '05-31', remind: 14, confirm: ['f2'], renew: [] }
    const reviewed = await chief.post('/api/register-kinds', { organizationId, place: false, form, review })
    expect(problemsOf(reviewed)).toMatchObject([{ problem: 'reviews-of-some', about: 'f2' }])
  })
})
