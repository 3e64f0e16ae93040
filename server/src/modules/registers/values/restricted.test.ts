import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { beginImport, workbook } from '../../imports/import.fixture.ts'
import { type OpenRegister, openRegister } from '../open-register.fixture.ts'

let open: OpenRegister
let kind: string
let recorder: OpenRegister['officer']
const secret = '暂缓兑付三万元'
const fields = [
  { code: 'f1', words: { zh: '户数' }, type: 'whole-number', most: 9999 },
  {
    ...{ code: 'f2', words: { zh: '评审意见' }, type: 'line', most: 40, required: true },
    ...{ see: ['officer', 'checker'], change: ['officer'] },
  },
]
const form = { code: 'new', version: 1, words: { zh: '示范社区' }, fields }

beforeAll(async () => {
  open = await openRegister()
  const { chief, platform } = open
  const { organizationId } = platform.world.region
  const made = await chief.post('/api/register-kinds', { organizationId, place: false, form })
  expect(made.status, made.text).toBe(201)
  kind = made.body.code
  recorder = await platform.as('recorder', open.unit)
})
afterAll(() => open.platform.close())

const facts = (values: object, name = '朝阳社区') => ({ name, organizationId: open.unit, values })
const enter = (who: OpenRegister['officer'], values: object, name?: string) =>
  who.post(`/api/registers/${kind}/records`, { ...facts(values, name), since: '2021-03-01' })
const problemsOf = ({ body }: { body: { details?: { problems?: object[] } } }) => body.details?.problems
const recordOf = async (who: OpenRegister['officer'], id: string) =>
  (await who.get(`/api/register-records/${id}`)).body

describe('a field that only some see', () => {
  it('is read by them alone, wherever the record shows', async () => {
    const { unit, officer, step } = open
    const { body, status, text } = await enter(officer, { f1: 10, f2: secret })
    expect(status, text).toBe(201)
    expect(text).not.toContain(secret)
    expect((await step('register-records', body.id, 'accept')).status).toBe(200)
    const change = await officer.post(`/api/register-records/${body.id}/changes`, {
      ...{ day: '2021-06-01', note: '核减', facts: facts({ f1: 9, f2: `${secret}，九月再议` }) },
    })
    expect(change.status, change.text).toBe(201)
    const mine = await recordOf(officer, body.id)
    expect(mine.values).toEqual({ f1: 10, f2: secret })
    const seen = await officer.get(`/api/register-changes/${change.body.id}`)
    expect([seen.body.before.values.f2, seen.body.after.values.f2]).toEqual([secret, `${secret}，九月再议`])
    expect((await step('register-changes', change.body.id, 'accept')).status).toBe(200)
    const range = `kind=${kind}&organizationId=${unit}`
    const addresses = [
      `/api/register-records/${body.id}`,
      `/api/register-changes/${change.body.id}`,
      `/api/register-records?${range}`,
      `/api/register-records?${range}&on=2021-04-01`,
      `/api/register-records?${range}&turn=entered&from=2021-01-01&to=2021-12-31`,
      `/api/exports/register-records?${range}&format=csv`,
      `/api/registers/${kind}/count?day=2021-12-31&organization=${unit}`,
      `/api/register-kinds/${kind}`,
      `/api/search?q=${encodeURIComponent(secret)}`,
    ]
    for (const address of addresses) {
      const answer = await recorder.get(address)
      expect(answer.status, `${address} ${answer.text}`).toBe(200)
      expect(answer.text, address).not.toContain(secret)
    }
    const theirs = await recordOf(recorder, body.id)
    expect(theirs.values).toEqual({ f1: 9 })
    expect(theirs.kind.form.fields.map(({ code }: { code: string }) => code)).toEqual(['f1'])
    expect((await recordOf(officer, body.id)).values.f2).toBe(`${secret}，九月再议`)
  })

  it('stays where somebody changes the rest, and a guess at it is told nothing', async () => {
    const { officer, step } = open
    const { body } = await enter(officer, { f1: 3, f2: secret }, '和平社区')
    await step('register-records', body.id, 'return', { reason: '户数不对' })
    const amend = async (values: object) => {
      const { version } = (await recordOf(recorder, body.id)).record
      const given = { ...facts(values, '和平社区'), since: '2021-03-01', version }
      return recorder.put(`/api/register-records/${body.id}`, given)
    }
    const guesses = [await amend({ f1: 4, f2: secret }), await amend({ f1: 4, f2: '别的' })]
    expect(guesses.map(problemsOf)).toEqual([
      [{ field: 'f2', problem: 'not-yours' }],
      [{ field: 'f2', problem: 'not-yours' }],
    ])
    const amended = await amend({ f1: 4 })
    expect(amended.status, amended.text).toBe(200)
    expect((await recordOf(officer, body.id)).values).toEqual({ f1: 4, f2: secret })
    const { version } = amended.body
    expect((await step('register-records', body.id, 'accept', { version })).status).toBe(200)
    const change = await recorder.post(`/api/register-records/${body.id}/changes`, {
      ...{ day: '2021-07-01', note: '增加', facts: facts({ f1: 5 }, '和平社区') },
    })
    expect(change.status, change.text).toBe(201)
    expect((await step('register-changes', change.body.id, 'accept')).status).toBe(200)
    expect((await recordOf(officer, body.id)).values).toEqual({ f1: 5, f2: secret })
  })

  it('stands in no table, neither read in nor written out, and narrows no list', async () => {
    const { officer, unit } = open
    const rows = [
      ['名称', '起始日期', '户数', '评审意见'],
      ['东风社区', '2021-05-01', 7, secret],
    ]
    const bytes = await workbook(rows as never)
    const run = await beginImport(officer, `register:${kind}`, unit, { name: '表.xlsx', bytes })
    expect(run.columns.map(({ field }: { field: string | null }) => field)).not.toContain('values.f2')
    expect(run.problems).toEqual([])
    const file = await officer.get(
      `/api/exports/register-records?kind=${kind}&organizationId=${unit}&format=csv`,
    )
    expect(file.text).toContain('户数')
    expect(file.text).not.toContain('评审意见')
    const asked = await officer.get(
      `/api/register-records?kind=${kind}&organizationId=${unit}&holds=${encodeURIComponent(`f2:${secret}`)}`,
    )
    expect(asked.status).toBe(400)
  })

  it('is so from its first day, and nothing that all see goes by it', async () => {
    const { chief, platform } = open
    const { organizationId } = platform.world.region
    const [first, second] = fields
    const { body } = await chief.get(`/api/register-kinds/${kind}`)
    const change = (next: object[]) =>
      chief.put(`/api/register-kinds/${kind}`, {
        ...{ place: false, version: body.kind.version, form: { ...form, fields: next } },
      })
    const { see: _, ...shown } = second as { see?: unknown }
    expect(problemsOf(await change([first as object, shown]))).toMatchObject([{ problem: 'see-stays' }])
    expect(problemsOf(await change([{ ...first, see: ['officer'] }, second as object]))).toMatchObject([
      { problem: 'see-stays' },
    ])
    const make = (more: object, next: object[]) =>
      chief.post('/api/register-kinds', {
        ...{ organizationId, place: false, form: { ...form, fields: next }, ...more },
      })
    const told = await make({ alike: [{ field: 'f2' }] }, [first as object, { ...second, change: undefined }])
    expect(problemsOf(told)).toMatchObject([{ problem: 'seen-by-some', about: 'f2' }])
    const twice = { code: 'f3', words: { zh: '双份' }, type: 'whole-number', computed: 'f1 * 2' }
    const more = await make({}, [{ ...first, see: ['officer'] }, twice])
    expect(problemsOf(more)).toMatchObject([{ problem: 'expression-tells-more' }])
  })
})
