import { AUDIENCES, CHANNELS, formatPeriod, parsePeriod } from '@medelge/figures'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildTestPlatform, type Client, type Reply, type TestPlatform } from '#test/platform'
import { partOf } from './option-combo.ts'
import { ownPeriod, valuePeriod } from './value-period.ts'

let platform: TestPlatform
let checker: Client
let token: string
/** What every DHIS2 calls the banner: its code. */
let orgUnit: string
beforeAll(async () => {
  platform = await buildTestPlatform({ clock: () => new Date('2022-01-20T02:00:00Z') })
  const { league, banner } = platform.world
  checker = await platform.as('checker', league.organizationId)
  const administrator = await platform.as('administrator', league.organizationId)
  const key = { purpose: '县级平台', scopes: ['values.write', 'figures.read', 'declarations.read'] }
  const made = await administrator.post('/api/keys', {
    ...{ ...key, organizationId: banner.organizationId, expiresOn: '2022-12-31' },
  })
  token = made.body.token
  const unit = await platform.db
    .selectFrom('organization')
    .select('code')
    .where('id', '=', banner.organizationId)
    .executeTakeFirstOrThrow()
  orgUnit = unit.code
})
afterAll(() => platform.close())

const by = () => ({ authorization: `Bearer ${token}` })
const post = (body: object, query = ''): Promise<Reply> =>
  platform.anonymous.post(`/api/dataValueSets${query}`, body, by())
const flow = 'tour-stops'
const value = (more: object = {}) => ({ dataElement: flow, period: '202111', orgUnit, value: '12', ...more })
const counts = (imported = 0, updated = 0, ignored = 0) => ({ imported, updated, ignored, deleted: 0 })
const declared = async () =>
  (
    await platform.anonymous.get(
      `/api/declarations?organizationId=${platform.world.banner.organizationId}`,
      by(),
    )
  ).body.items as {
    id: string
    version: number
    state: string
    amount: number
    note: string
    period: string
  }[]

describe('a set of data values', () => {
  it('is judged without keeping anything, when asked', async () => {
    const { status, body } = await post({ dataValues: [value()] }, '?dryRun=true')
    expect(status).toBe(200)
    expect(body).toEqual({
      responseType: 'ImportSummary',
      status: 'SUCCESS',
      description: expect.stringContaining('1'),
      importCount: counts(1),
      conflicts: [],
      dataSetComplete: 'false',
    })
    expect(await declared()).toEqual([])
  })

  it('is declared, waits to be checked, counts once it is, and says so when it comes again', async () => {
    const set = {
      ...{ dataSet: 'activities', completeDate: '2021-12-01', period: '2021Q4', orgUnit },
      dataValues: [
        {
          dataElement: flow,
          value: 3,
          storedBy: 'nasun',
          comment: '年报',
          followup: false,
          created: '2021-12-01',
        },
        { dataElement: flow, period: '202110', value: '2', categoryOptionCombo: 'elderly.offline' },
      ],
    }
    const first = await post(set)
    expect(first.body, first.text).toMatchObject({ status: 'SUCCESS', importCount: counts(2) })
    const rows = await declared()
    expect(rows.map(({ state, period, amount }) => [state, period, amount]).sort()).toEqual([
      ['submitted', '2021-10', 2],
      ['submitted', '2021-Q4', 3],
    ])
    expect(rows.map(({ note }) => note)).toContain('年报 （nasun 录）')
    expect((await post(set)).body).toMatchObject({ status: 'SUCCESS', importCount: counts(0, 0, 2) })
    const other = await post({ ...set, dataValues: [{ dataElement: flow, value: 4 }] })
    expect([other.status, other.body.status]).toEqual([409, 'ERROR'])
    expect(other.body.conflicts).toEqual([
      { object: `dataValues[0] ${flow}`, value: expect.stringContaining('正在核对') },
    ])
    for (const { id, version } of rows)
      expect((await checker.post(`/api/declarations/${id}/accept`, { version })).status).toBe(200)
    const asked = `/api/dataValueSets?dataElement=${flow}&period=2021&period=2021Q3&orgUnit=${orgUnit}`
    const { body: sent } = await platform.anonymous.get(asked, by())
    expect(sent).toEqual({
      dataValues: [
        {
          ...{ dataElement: flow, period: '2021', orgUnit, value: '5', comment: 'declared', followup: false },
          ...{ categoryOptionCombo: 'default', attributeOptionCombo: 'default', storedBy: 'medelge' },
        },
      ],
    })
    expect((await post({ ...set, dataValues: [{ dataElement: flow, value: 4 }] })).text).toContain('已计入')
    // What came out goes in again and changes nothing.
    const back = { dataValues: [{ ...sent.dataValues[0], period: '2021Q4', value: '3' }] }
    expect((await post(back)).body).toMatchObject({ importCount: counts(0, 0, 1) })
  })

  it('corrects what was returned', async () => {
    expect((await post({ dataValues: [value({ period: '202109' })] })).body.importCount).toEqual(counts(1))
    const row = (await declared()).find(({ period }) => period === '2021-09')
    await checker.post(`/api/declarations/${row?.id}/return`, { version: row?.version, reason: '请核实' })
    const again = { dataValues: [value({ period: '202109', value: '10' })] }
    expect((await post(again, '?importStrategy=CREATE')).body.importCount).toEqual(counts(0, 0, 1))
    expect((await post(again)).body).toMatchObject({ status: 'SUCCESS', importCount: counts(0, 1) })
    expect((await declared()).find(({ id }) => id === row?.id)).toMatchObject({
      state: 'submitted',
      amount: 10,
    })
  })

  it('takes a stock as what stands, and the same once more as known', async () => {
    const stock = value({ dataElement: 'popsci-informants', period: '20211231', value: '40' })
    expect((await post({ dataValues: [stock] })).body).toMatchObject({ importCount: counts(1) })
    const row = (await declared()).find(({ period }) => period === '2021-12-31')
    await checker.post(`/api/declarations/${row?.id}/accept`, { version: row?.version })
    expect((await post({ dataValues: [stock] })).body).toMatchObject({ importCount: counts(0, 0, 1) })
    expect((await post({ dataValues: [stock] })).body.conflicts).toEqual([])
  })

  it('says of each value why it was not taken, and takes the others', async () => {
    const far = platform.world.farBanner.organizationId
    const { status, body } = await post({
      dataValues: [
        value({ period: '202103', value: '1' }),
        value({ dataElement: 'no-such' }),
        value({ period: '2021S1' }),
        value({ period: '202113' }),
        value({ period: '202108', orgUnit: String(far) }),
        value({ period: '202108', orgUnit: 'nowhere' }),
        value({ period: '202108', categoryOptionCombo: 'dogs' }),
        value({ period: '202108', value: '1.5' }),
        value({ period: '202103', value: '2' }),
        value({ period: '202108', deleted: true }),
        value({ period: '202308' }),
      ],
    })
    expect(status).toBe(200)
    expect(body).toMatchObject({ status: 'WARNING', importCount: counts(1, 0, 10) })
    expect(body.conflicts).toHaveLength(10)
    expect(
      body.conflicts.filter(({ value: said }: { value: string }) => !/\p{Script=Han}/u.test(said)),
    ).toEqual([])
  })

  it('is for who may declare, of who may read, and within bounds', async () => {
    const { banner, region } = platform.world
    expect((await platform.anonymous.post('/api/dataValueSets', { dataValues: [] })).status).toBe(401)
    const leader = await platform.as('leader', banner.organizationId)
    expect((await leader.post('/api/dataValueSets', { dataValues: [value()] })).status).toBe(404)
    expect((await post({ dataValues: [{ value: 1 }] })).status).toBe(400)
    const get = (more: string) => platform.anonymous.get(`/api/dataValueSets?period=2021&${more}`, by())
    const code = async (more: string) => (await get(more)).body.code
    expect(await code(`dataElement=${flow}&orgUnit=${region.organizationId}`)).toBe('DATA_VALUE_UNIT')
    expect(await code(`dataElement=no-such&orgUnit=${orgUnit}`)).toBe('DATA_VALUE_ELEMENT')
    expect((await get(`dataSet=activities&orgUnit=${orgUnit}&children=true`)).status).toBe(200)
  })
})

describe('in the words of others', () => {
  it('every period of theirs that we have comes back as it was', () => {
    const two = (number: number) => String(number).padStart(2, '0')
    const written = fc.oneof(
      fc.integer({ min: 1990, max: 2099 }).map(String),
      fc
        .tuple(fc.integer({ min: 1990, max: 2099 }), fc.integer({ min: 1, max: 12 }))
        .map(([y, m]) => `${y}${two(m)}`),
      fc
        .tuple(fc.integer({ min: 1990, max: 2099 }), fc.integer({ min: 1, max: 4 }))
        .map(([y, q]) => `${y}Q${q}`),
      fc
        .date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
        .map((day) => day.toISOString().slice(0, 10).replaceAll('-', '')),
    )
    fc.assert(
      fc.property(written, (one) => {
        const own = ownPeriod(one) ?? ''
        expect(formatPeriod(parsePeriod(own))).toBe(own)
        expect(valuePeriod(own)).toBe(one)
      }),
    )
    expect(['2021W3', '2021S1', '2021April', '', '21'].map(ownPeriod)).toEqual(Array(5).fill(undefined))
  })

  it('every part that a figure has can be named', () => {
    for (const audience of AUDIENCES)
      for (const channel of CHANNELS) expect(partOf(`${audience}.${channel}`)).toEqual({ audience, channel })
    expect(partOf('HllvX50cXC0')).toEqual(partOf())
    expect(partOf('online')).toEqual({ audience: 'none', channel: 'online' })
    expect(['elderly.online.more', 'online.elderly', 'x'].map((one) => partOf(one))).toEqual(
      Array(3).fill(undefined),
    )
  })
})
