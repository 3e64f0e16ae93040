import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { beginImport, workbook } from '../../imports/import.fixture.ts'
import { type OpenRegister, openRegister } from '../open-register.fixture.ts'
import { communities, communityForm } from '../register.fixture.ts'

let register: OpenRegister
let version = 1
beforeAll(async () => {
  register = await openRegister()
  await define([{ field: 'f6' }, { field: 'f7', unique: true }])
})
afterAll(() => register.platform.close())

const line = (code: string, zh: string) => ({ code, words: { zh }, type: 'line' as const })
async function define(alike: object[]) {
  const form = {
    ...communityForm,
    fields: [...communityForm.fields, line('f6', '文号'), line('f7', '证书编号')],
  }
  const body = { version, ...communities, form, alike }
  const saved = await register.chief.put(`/api/register-kinds/${register.kind}`, body)
  if (saved.status === 200) version += 1
  return saved
}
const held = (more = {}) => ({ f1: 'o1', f2: 1, ...more })
const groups = async (
  more = '',
  who = register.chief,
  unit = register.platform.world.region.organizationId,
) => {
  const { body } = await who.get(`/api/register-twins?kind=${register.kind}&organizationId=${unit}${more}`)
  return body.items
}

describe('entering', () => {
  it('asks about a name written otherwise, at the unit or in the area, and about the same number', async () => {
    const { enter, platform, chief } = register
    await enter({ name: '朝阳社区科学技术协会', values: held({ f6: '锡科〔2021〕7号' }) })
    expect((await enter({ name: '朝阳社区 科协' })).body).toMatchObject({
      code: 'REGISTER_STANDS_ALREADY',
      details: { name: '朝阳社区科学技术协会' },
    })
    const league = platform.world.league.organizationId
    const elsewhere = { name: '朝阳社区科协', organizationId: league }
    expect((await enter(elsewhere, chief)).body.code).toBe('REGISTER_STANDS_ALREADY')
    expect((await enter({ ...elsewhere, areaId: null }, chief)).status).toBe(201)
    const numbered = await enter({ name: '另一社区', values: held({ f6: '锡科[2021] 7号' }) })
    expect(numbered.body).toMatchObject({ code: 'REGISTER_STANDS_ALREADY' })
    expect(numbered.body.details.fields).toMatchObject([{ field: 'values.f6' }])
    const sure = { confirmed: ['same-record'] }
    expect((await enter({ name: '另一社区', values: held({ f6: '锡科[2021] 7号' }), ...sure })).status).toBe(
      201,
    )
  })

  it('refuses a number that stands once, however it is written and by whatever way it comes', async () => {
    const { enter, officer, confirmed, step, unit, kind } = register
    const first = await confirmed({ name: '甲社区', values: held({ f7: 'NM-001' }) })
    const sure = { confirmed: ['same-record'] }
    expect((await enter({ name: '乙社区', values: held({ f7: 'nm－001' }), ...sure })).body).toMatchObject({
      code: 'REGISTER_NUMBER_TAKEN',
      details: { label: '证书编号', name: '甲社区' },
    })
    const other = await confirmed({ name: '乙社区', values: held({ f7: 'NM-002' }) })
    const facts = { name: '乙社区', organizationId: unit, values: held({ f7: 'NM-001' }) }
    const change = { day: '2021-06-01', facts }
    expect((await officer.post(`/api/register-records/${other}/changes`, change)).body.code).toBe(
      'REGISTER_NUMBER_TAKEN',
    )
    const titles = ['名称', '命名日期', '级别', '证书编号']
    const bytes = await workbook([
      titles,
      ['丙社区', '2021-03-01', '国家级', 'NM-001'],
      ['丁社区', '2021-03-01', '国家级', 'NM-009'],
      ['戊社区', '2021-03-01', '国家级', 'NM-009'],
    ])
    const run = await beginImport(officer, `register:${kind}`, unit, { name: '社区.xlsx', bytes })
    expect(run.problems.map((one: { code: string; row: number }) => [one.row, one.code])).toEqual([
      [2, 'CELL_NUMBER_TAKEN'],
      [4, 'CELL_NUMBER_ROW'],
    ])
    // Once the first has ended, its number is free from that day on, and not before.
    const end = await officer.post(`/api/register-records/${first}/changes`, {
      day: '2021-09-01',
      facts: null,
    })
    await step('register-changes', end.body.id, 'accept')
    const again = { name: '己社区', values: held({ f7: 'NM-001' }) }
    expect((await enter({ ...again, since: '2021-08-31' })).body.code).toBe('REGISTER_NUMBER_TAKEN')
    expect((await enter({ ...again, since: '2021-09-01' })).status).toBe(201)
  })

  it('lets in one of two that enter the same number at once', async () => {
    const { enter } = register
    const both = await Promise.all(
      ['庚社区', '辛社区'].map((name) => enter({ name, values: held({ f7: 'NM-777' }) })),
    )
    expect(both.map(({ status }) => status).sort()).toEqual([201, 422])
  })
})

describe('the sweep', () => {
  it('finds groups in reach once, whatever they share, and asks no more of what is said to differ', async () => {
    const { enter, officer, platform, unit } = register
    const sure = { confirmed: ['same-record'] }
    const twin = { name: '双胞社区', values: held({ f6: '双1号' }), ...sure }
    const ids: string[] = []
    for (let nth = 0; nth < 2; nth += 1) ids.push((await enter(twin)).body.id)
    const find = async (more = '') =>
      (await groups(`&search=双胞${more}`)).map(
        (one: { id: string; why: string[]; records: { id: string }[] }) => one,
      )
    const [group, ...others] = await find()
    expect(others).toEqual([])
    expect(group).toMatchObject({ why: ['f6', 'name'], size: 2, apart: null })
    expect(group.records.map(({ id }: { id: string }) => id).sort()).toEqual([...ids].sort())
    const stranger = await platform.as('officer', platform.world.otherLeague.organizationId)
    const said = { records: ids }
    expect((await stranger.post('/api/register-apart', said)).status).toBe(404)
    const apart = await officer.post('/api/register-apart', said)
    expect(apart.status, apart.text).toBe(201)
    expect(await find()).toEqual([])
    expect(await find('&said=apart')).toMatchObject([{ apart: { id: apart.body.id } }])
    // Another one that looks the same is asked about, with those that were told apart.
    const third = (await enter(twin)).body.id
    expect(await find()).toMatchObject([{ size: 3 }])
    expect((await register.step('register-records', third, 'return', { reason: '重复' })).status).toBe(200)
    const gone = await officer.post(`/api/register-records/${third}/withdraw`, { version: 1, reason: '重复' })
    expect(gone.status, gone.text).toBe(200)
    expect(await find()).toEqual([])
    expect((await officer.del(`/api/register-apart/${apart.body.id}`)).status).toBe(200)
    expect(await find()).toMatchObject([{ size: 2 }])
    expect(await groups('&search=双胞', stranger, platform.world.otherLeague.organizationId)).toEqual([])
    expect(await groups('&search=双胞', officer, unit)).toHaveLength(1)
  })

  it('goes by the rule a new version of the list says, and by what a record has become', async () => {
    const { confirmed, officer, step, unit } = register
    const before = (await groups()).length
    const id = await confirmed({ name: '改名社区', values: held({ f6: '改1号' }) })
    await confirmed({ name: '同号社区', values: held({ f6: '改2号' }) })
    const facts = { name: '改名社区', organizationId: unit, values: held({ f6: '改2号' }) }
    const change = await officer.post(`/api/register-records/${id}/changes`, { day: '2021-06-01', facts })
    await step('register-changes', change.body.id, 'accept')
    expect(await groups()).toHaveLength(before + 1)
    expect((await define([{ field: 'f2' }, { field: 'f9' }])).body.details.problems).toEqual([
      { problem: 'alike-not-a-number', at: 'alike[1]', about: 'f9' },
    ])
    expect((await define([])).status).toBe(200)
    expect((await groups()).every(({ why }: { why: string[] }) => why.join() === 'name')).toBe(true)
    await define([{ field: 'f6' }])
    expect(await groups()).toHaveLength(before + 1)
  })
})
