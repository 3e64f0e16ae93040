import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildTestPlatform, type Client, type TestPlatform } from '#test/platform'
import { beginImport, carryOut, workbook } from '../../imports/import.fixture.ts'

let test: TestPlatform
let administrator: Client
let unit: number

beforeAll(async () => {
  test = await buildTestPlatform()
  unit = test.world.league.organizationId
  administrator = await test.as('administrator', unit)
})
afterAll(() => test.close())

const begin = async (rows: (string | number | null)[][], client = administrator) =>
  beginImport(client, 'people', unit, {
    name: '人员.xlsx',
    bytes: await workbook([['姓名', '账号', '所在单位', '角色'], ...rows]),
  })
const signIn = (username: string, password: string) =>
  test.anonymous.post('/api/auth/sign-in/username', { username, password })
const handOut = (client = administrator, key?: string) =>
  client.post('/api/initial-passwords', { organizationId: unit }, key ? { 'idempotency-key': key } : {})

describe('a table of people', () => {
  it('becomes people with their roles, who cannot sign in before they have a password', async () => {
    const { banner } = test.world
    const run = await begin([
      ['其其格', 'qiqige', banner.organizationName, '记录员、审核员'],
      ['王秀兰', ' WangXL ', '', ''],
    ])
    expect(run).toMatchObject({ total: 2, problemCount: 0, questionCount: 0 })
    expect(await carryOut(administrator, run.id)).toMatchObject({ state: 'imported', recorded: 2 })
    const { body } = await administrator.get('/api/people?search=qiqige')
    expect(body.items).toMatchObject([
      { account: 'qiqige', name: '其其格', organizationId: banner.organizationId, mustChangePassword: true },
    ])
    expect(body.items[0].roles.map(({ role }: { role: string }) => role).sort()).toEqual([
      'checker',
      'recorder',
    ])
    expect((await administrator.get('/api/people?search=wangxl')).body.items[0].organizationId).toBe(unit)
    expect((await signIn('qiqige', '00000000')).status).toBe(401)
    const acts = await administrator.get('/api/acts')
    expect(JSON.stringify(acts.body)).toContain('其其格')
  })

  it('hands out each password once, and it has to be changed', async () => {
    const many = `/api/initial-passwords?organizationId=${unit}`
    expect((await administrator.get(many)).body).toEqual({ awaiting: 2, linked: 0 })
    const first = await handOut(administrator, 'the-same-click')
    expect(first.body).toMatchObject({ left: 0 })
    expect(first.body.items.map(({ account }: { account: string }) => account).sort()).toEqual([
      'qiqige',
      'wangxl',
    ])
    // The answer that was lost on the way is given again to the same click, and to nobody else.
    expect((await handOut(administrator, 'the-same-click')).body).toEqual(first.body)
    expect((await handOut()).body).toEqual({ items: [], left: 0 })
    const { items } = (await administrator.get('/api/acts')).body
    const handedOut = items.filter((act: { kind: string }) => act.kind === 'password.handed-out')
    expect(handedOut).toMatchObject([{ details: { count: 2 }, subject: { id: String(unit) } }])
    expect(handedOut[0].sentence).toContain('2 人')
    const { account, password } = first.body.items[0]
    const entered = await signIn(account, password)
    expect(entered.status).toBe(200)
    const me = await test.anonymous.get('/api/me', {
      cookie: String(entered.headers['set-cookie']).split(';')[0] ?? '',
    })
    expect(me.body.person?.mustChangePassword ?? me.body.mustChangePassword).toBe(true)
  })

  it('passes over who is known, and names what is wrong cell by cell', async () => {
    const run = await begin([
      ['其其格', 'QIQIGE', '', ''],
      ['甲', 'jia', '没有这个单位', '舞蹈员'],
      ['乙', 'yi2', '', ''],
      ['丙', 'yi2', '', ''],
      ['', '!', test.world.league.organizationName, ''],
      ['丁', 'ding', test.world.otherLeague.organizationName, ''],
    ])
    expect(run.questions.map(({ row }: { row: number }) => row)).toEqual([2])
    const cells = run.problems.map(({ row, field }: { row: number; field: string }) => `${row} ${field}`)
    expect(cells.sort()).toEqual(['3 roles', '3 unit', '5 account', '6 account', '6 name', '7 unit'])
    const done = await carryOut(administrator, run.id, { confirmed: true, part: true })
    expect(done).toMatchObject({ state: 'imported' })
    expect((await administrator.get('/api/people?search=yi2')).body.items).toHaveLength(1)
    expect((await administrator.get('/api/people?search=qiqige')).body.items).toHaveLength(1)
  })

  it('is for administrators of the unit alone, as are the passwords', async () => {
    const officer = await test.as('officer', unit)
    expect((await begin([['戊', 'wu5', '', '']], officer)).code).toBe('NOT_FOUND')
    expect((await handOut(officer)).status).toBe(404)
    expect((await handOut(test.anonymous)).status).toBe(401)
    const beside = await test.as('administrator', test.world.otherLeague.organizationId)
    expect((await handOut(beside)).status).toBe(404)
    expect((await beside.get(`/api/initial-passwords?organizationId=${unit}`)).status).toBe(404)
  })
})
