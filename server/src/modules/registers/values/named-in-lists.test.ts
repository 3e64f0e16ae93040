import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { beginImport, carryOut, workbook } from '../../imports/import.fixture.ts'
import { openPeopleRegister } from '../members/people-register.fixture.ts'

let open: Awaited<ReturnType<typeof openPeopleRegister>>
let speaker: { id: string; memberId: string }
let kind: string
const honour = { code: 'honours', words: { zh: '荣誉' } }

beforeAll(async () => {
  open = await openPeopleRegister()
  speaker = await open.confirmed('乌云')
  const { platform, chief } = open
  const several = { most: 9, distinct: true as const }
  const options = ['领队', '司机'].map((zh, nth) => ({ code: `o${nth + 1}`, words: { zh } }))
  const made = await chief.post('/api/register-kinds', {
    ...{ organizationId: platform.world.region.organizationId, place: false, group: honour },
    form: {
      ...{ code: 'new', version: 1, words: { zh: '科普奖' } },
      fields: [
        { code: 'f1', words: { zh: '获奖人' }, type: 'person', several, listed: 'shown' },
        { code: 'f2', words: { zh: '所在宣讲' }, type: 'record', of: open.kind, id: 'uuid', listed: 'shown' },
        {
          ...{ code: 'f3', words: { zh: '分工' }, type: 'rows', several: { most: 9 } },
          cells: [
            { code: 'c1', words: { zh: '人' }, type: 'person' },
            { code: 'c2', words: { zh: '职责' }, type: 'choice', options },
          ],
        },
      ],
    },
  })
  expect(made.status, made.text).toBe(201)
  kind = made.body.code
})
afterAll(() => open.platform.close())

const enter = (name: string, values: object, who = open.officer) =>
  who.post(`/api/registers/${kind}/records`, {
    ...{ name, organizationId: open.unit, since: '2021-06-01', values },
  })
const accept = (id: string) => open.checker.post(`/api/register-records/${id}/accept`, { version: 1 })
const problemsOf = ({ body }: { body: { details?: { problems?: object[] } } }) => body.details?.problems

describe('a field that names people or records', () => {
  it('says them by name in the record, its list, and its file, and is narrowed by them', async () => {
    const values = { f1: [speaker.memberId], f2: speaker.id, f3: [{ c1: speaker.memberId, c2: 'o1' }] }
    const { body, status, text } = await enter('优秀宣讲奖', values)
    expect(status, text).toBe(201)
    await accept(body.id)
    const names = { [`person:${speaker.memberId}`]: '乌云', [`record:${speaker.id}`]: '乌云' }
    expect((await open.officer.get(`/api/register-records/${body.id}`)).body.named).toEqual(names)
    const asked = `/api/registers/${kind}/records?organizationId=${open.unit}`
    const holds = `&holds=f1:${speaker.memberId}&holds=f2:${speaker.id}`
    expect((await open.officer.get(asked + holds)).body.items).toMatchObject([{ named: names }])
    expect((await open.officer.get(`${asked}&holds=f2:${body.id}`)).body.items).toEqual([])
    const file = await open.officer.get(
      `/api/exports/register-records?kind=${kind}&organizationId=${open.unit}&format=csv`,
    )
    expect(file.text).toContain('乌云')
    expect(file.text).not.toContain(speaker.memberId)
  })

  it('takes only who and what its writer sees, and of the list it is of', async () => {
    const nobody = '01890000-0000-7000-8000-000000000000'
    const own = (await enter('另一奖', {})).body.id
    for (const values of [{ f1: [nobody] }, { f2: nobody }, { f2: own }, { f3: [{ c1: nobody, c2: null }] }])
      expect(problemsOf(await enter('某奖', values))).toMatchObject([{ problem: 'names-nothing' }])
    expect(problemsOf(await enter('某奖', { f1: ['某人'] }))?.[0]).toMatchObject({ field: 'f1' })
    // Somebody of another banner is not theirs to name; the region sees them.
    const { organizationId } = open.platform.world.farBanner
    const other = await open.platform.as('officer', organizationId)
    const far = await open.enter('远方', {}, { organizationId }, other)
    expect(far.status, far.text).toBe(201)
    const values = { f1: [far.body.memberId] }
    expect(problemsOf(await enter('某奖', values))).toMatchObject([{ problem: 'names-nothing' }])
    expect((await enter('某奖', values, open.chief)).status).toBe(201)
  })

  it('stands on the sheet of whom it honours, and follows them where two were one', async () => {
    const honours = async (id: string) => {
      const { body } = await open.officer.get(`/api/people/${id}/contribution`)
      return body.parts.find(({ code }: { code: string }) => code === 'honours').lines
    }
    expect(await honours(speaker.memberId)).toMatchObject([{ what: '优秀宣讲奖' }])
    const twice = await open.list('另一名录')
    const again = await open.officer.post(`/api/registers/${twice}/records`, {
      ...{ name: '乌云其其格', organizationId: open.unit, since: '2021-03-01', values: {}, member: {} },
    })
    const into = again.body.memberId
    const merged = await open.officer.post(`/api/members/${speaker.memberId}/merge`, { into })
    expect(merged.status, merged.text).toBe(200)
    expect(await honours(into)).toMatchObject([{ what: '优秀宣讲奖' }])
    const { body } = await open.officer.get(`/api/registers/${kind}/records?organizationId=${open.unit}`)
    const [first] = body.items.filter(({ name }: { name: string }) => name === '优秀宣讲奖')
    expect(first.named[`person:${speaker.memberId}`]).toBe('乌云其其格')
  })
})

it('lets whoever reads the record see whom it names, and neither forget them nor read their whole numbers', async () => {
  const { organizationId } = open.platform.world.siblingBanner
  const { memberId } = await open.confirmed('其木格', { phone: '19900000021' })
  const beside = await open.platform.as('officer', organizationId)
  expect((await beside.get(`/api/members/${memberId}`)).status).toBe(404)
  const named = await open.chief.post(`/api/registers/${kind}/records`, {
    ...{ name: '邻旗奖', organizationId, since: '2021-06-01', values: { f1: [memberId] } },
  })
  expect(named.status, named.text).toBe(201)
  expect((await beside.get(`/api/members/${memberId}`)).body.member.maskedPhone).toBe('199****0021')
  expect((await beside.get(`/api/members/${memberId}/sealed/phone`)).status).toBe(404)
  expect((await beside.post(`/api/members/${memberId}/forget`, { reason: '本人要求' })).status).toBe(404)
  expect((await open.officer.get(`/api/members/${memberId}/sealed/phone`)).status).toBe(200)
})

it('reads them from a table by name or number, and says where nobody or several are meant', async () => {
  const { officer, unit } = open
  await open.confirmed('巴图', { phone: '19900000011' })
  const more = { confirmed: ['other-person'] }
  await open.confirmed('哈斯', { phone: '19900000012' })
  await open.confirmed('哈斯', { phone: '19900000013' }, more)
  const found = async (name: string) =>
    (await officer.get(`/api/members?organizationId=${unit}&search=${name}`)).body.items
  const [[batu], [named]] = [await found('巴图'), await found('哈斯')]
  const titles = ['名称', '起始日期', '获奖人', '所在宣讲', '分工']
  const table = async (rows: string[][]) =>
    beginImport(officer, `register:${kind}`, unit, {
      ...{ name: '获奖.xlsx', bytes: await workbook([titles, ...rows] as never) },
    })
  const wrong = await table([
    ['甲奖', '2021-07-01', '哈斯', ''],
    ['乙奖', '2021-07-01', '没有的人', '没有的记录'],
    ['丁奖', '2021-07-01', '', '', '巴图 | 领队\n没有的人 | 司机'],
    ['戊奖', '2021-07-01', '', '', '巴图'],
  ])
  expect(wrong.problems.map(({ code }: { code: string }) => code)).toEqual([
    ...['CELL_PERSON_AMBIGUOUS', 'CELL_PERSON_UNKNOWN', 'CELL_RECORD_UNKNOWN'],
    ...['CELL_PERSON_UNKNOWN', 'CELL_ROWS_UNREADABLE'],
  ])
  const run = await table([['丙奖', '2021-07-01', `巴图、${named.code}`, '巴图', '巴图 | 领队']])
  expect(run.problems).toEqual([])
  expect(await carryOut(officer, run.id)).toMatchObject({ recorded: 1 })
  const listed = await officer.get(`/api/registers/${kind}/records?organizationId=${unit}&search=丙奖`)
  expect(listed.body.items).toMatchObject([
    { values: { f1: [batu.id, named.id], f3: [{ c1: batu.id, c2: 'o1' }] } },
  ])
})

it('is refused in a definition whose list there is not', async () => {
  const field = { code: 'f1', words: { zh: '基地' }, type: 'record', of: 'nowhere', id: 'uuid' }
  const made = await open.chief.post('/api/register-kinds', {
    ...{ organizationId: open.platform.world.region.organizationId, place: false },
    form: { code: 'new', version: 1, words: { zh: '结对' }, fields: [field] },
  })
  expect(problemsOf(made)).toEqual([{ problem: 'no-such-list', at: 'fields[0].of', about: 'nowhere' }])
})
