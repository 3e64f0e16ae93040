import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { storeEvidence } from '#modules/evidence'
import { settled } from '../imports/import.fixture.ts'
import { type OpenCollections, openCollections } from './collections.fixture.ts'

let open: OpenCollections
let banner: number
let sibling: number
let region: number
beforeAll(async () => {
  open = await openCollections()
  const { world } = open.platform
  banner = world.banner.organizationId
  sibling = world.siblingBanner.organizationId
  region = world.region.organizationId
})
afterAll(() => open.platform.close())

const read = (who: OpenCollections['clerk']) => who.post('/api/notifications/read', { all: true })

describe('reminders', () => {
  let collection: string
  beforeAll(async () => {
    collection = await open.send({ title: '队伍', addressed: { units: [banner, sibling] } })
  })

  it('tell whoever is asked at once, before the last day and after it, each once', async () => {
    expect(await open.told(open.clerk)).toEqual(['请填报“队伍”：有 1 份采集表，2022-02-10 截止。'])
    expect((await open.clerk.get('/api/notification-counts')).body.todo.sheets).toBe(1)
    expect(await open.told(open.far)).toEqual([])
    await read(open.clerk)
    open.day('2022-02-06')
    await open.watch()
    expect(await open.told(open.clerk)).toEqual([])
    open.day('2022-02-08')
    await Promise.all([open.watch(), open.watch()])
    expect(await open.told(open.clerk)).toEqual(['“队伍” 2022-02-10 截止，还有 1 份采集表没有提交。'])
    await read(open.clerk)
    open.day('2022-02-11')
    await open.watch()
    await open.watch()
    expect(await open.told(open.clerk)).toEqual(['“队伍”已过截止日（2022-02-10），还有 1 份采集表没有提交。'])
    expect(await open.told(open.chief)).toEqual(['“队伍”有 2 个单位逾期没有提交。'])
  })

  it('say by a button that it is urgent, not more than once in six hours', async () => {
    await read(open.clerk)
    expect((await open.clerk.post(`/api/collections/${collection}/remind`)).status).toBe(404)
    expect((await open.chief.post(`/api/collections/${collection}/remind`)).status).toBe(200)
    expect((await open.chief.post(`/api/collections/${collection}/remind`)).body.code).toBe(
      'COLLECTION_REMINDED',
    )
    expect(await open.told(open.clerk)).toEqual(['催办：“队伍”还有 1 份采集表等您提交，2022-02-10 截止。'])
  })

  it('follow a later day of one unit', async () => {
    const path = await open.sheetOf(collection, banner)
    const body = { version: 1, dueOn: '2022-02-20', reason: '草原防火' }
    expect((await open.clerk.put(`${path}/due`, body)).status).toBe(404)
    expect((await open.chief.put(`${path}/due`, { ...body, dueOn: '2022-02-01' })).body.code).toBe(
      'COLLECTION_DUE',
    )
    expect((await open.chief.put(`${path}/due`, body)).body.dueOn).toEqual({
      day: '2022-02-20',
      reason: '草原防火',
    })
    expect(await open.told(open.clerk)).toEqual(['“队伍”延期到 2022-02-20，还有 1 份采集表没有提交。'])
    const board = await open.chief.get(
      `/api/collection-sheets?organizationId=${region}&below=true&collectionId=${collection}`,
    )
    const rows = board.body.items.map((one: { overdue: boolean; callees: string[] }) => [
      one.overdue,
      one.callees.length,
    ])
    expect(rows.sort()).toEqual([
      [false, 1],
      [true, 1],
    ])
  })

  it('stop with the answer, and with the end of it all', async () => {
    const path = await open.sheetOf(collection, banner)
    await open.answer(open.clerk, open.checker, path, { people: 1 })
    expect(await open.told(open.clerk)).toEqual([])
    const { version } = (await open.chief.get(`/api/collections/${collection}`)).body.collection
    const end = { version, reason: '已汇总' }
    expect((await open.chief.post(`/api/collections/${collection}/close`, end)).status).toBe(200)
    const { counts } = (await open.chief.get(`/api/collections/${collection}`)).body
    expect(counts).toMatchObject({ accepted: 1, ended: 1, overdue: 0 })
    expect((await open.sibling.get('/api/notification-counts')).body.todo.sheets).toBe(0)
    expect((await open.chief.post(`/api/collections/${collection}/close`, end)).body.code).toBe(
      'COLLECTION_CLOSED',
    )
  })
})

describe('a unit that is no more', () => {
  it('is asked no more, and its follower is asked instead with what was written', async () => {
    const [town, other] = [
      open.platform.world.town.organizationId,
      open.platform.world.siblingTown.organizationId,
    ]
    const collection = await open.send({ title: '苏木', addressed: { units: [town] }, dueOn: '2022-03-10' })
    const path = await open.sheetOf(collection, town)
    await open.write(open.chief, path, { people: 4 })
    await open.platform.db
      .updateTable('organization')
      .set({ closedOn: '2022-02-11' })
      .where('id', '=', town)
      .execute()
    await open.watch()
    await open.watch()
    const { sheet } = (await open.chief.get(path)).body
    expect(sheet).toMatchObject({ state: 'withdrawn', ended: 'unit-closed' })
    expect(await open.told(open.chief)).toContainEqual(expect.stringContaining('已撤销'))
    const to = { version: sheet.version, organizationId: other, reason: '并入' }
    expect((await open.chief.put(`${path}/unit`, { ...to, organizationId: town })).body.code).toBe(
      'SHEET_FOLLOWER',
    )
    const moved = await open.chief.put(`${path}/unit`, to)
    expect(moved.body).toMatchObject({
      organizationId: other,
      firstOrganizationId: town,
      state: 'draft',
      ended: null,
    })
    expect((await open.chief.get(path)).body.values.people).toBe(4)
  })
})

describe('a unit that moved', () => {
  it('leaves what it answered with whoever asked, and nothing with whoever leads it now', async () => {
    const { league, otherLeague } = open.platform.world
    const asker = await open.platform.as('officer', league.organizationId)
    const facts = { organizationId: league.organizationId, dueOn: '2022-03-10' }
    const collection = await open.send(
      { ...facts, title: '盟内', addressed: { units: [banner, sibling] } },
      asker,
    )
    const path = await open.sheetOf(collection, banner)
    await open.answer(open.clerk, open.checker, path, { people: 7 })
    const sumAt = async (unit: number) =>
      (await asker.get(`/api/collections/${collection}/merged?organizationId=${unit}`)).body.fields[0].sum
    expect(await sumAt(league.organizationId)).toBe('7')
    await open.platform.db
      .updateTable('organizationParent')
      .set({ parentId: otherLeague.organizationId })
      .where('organizationId', '=', banner)
      .execute()
    expect(await sumAt(league.organizationId)).toBe('7')
    const board = (await asker.get(`/api/collections/${collection}`)).body
    expect(board.counts).toMatchObject({ all: 2, accepted: 1 })
    expect((await asker.get(path)).status).toBe(200)
    await open.platform.db
      .updateTable('organizationParent')
      .set({ parentId: league.organizationId })
      .where('organizationId', '=', banner)
      .execute()
  })
})

describe('what it costs', () => {
  it('is counted in bounded signs of life, and told by field with who read what', async () => {
    const collection = await open.send({ title: '成本', dueOn: '2022-03-10' })
    const path = await open.sheetOf(collection, banner)
    const say = (seconds: object) => open.clerk.post(`${path}/minutes`, { seconds })
    expect((await say({ people: 40, women: 20 })).status).toBe(204)
    expect((await say({ people: 30 })).status).toBe(204)
    expect((await say({ people: 60, women: 60 })).body.code).toBe('SHEET_MINUTES')
    expect((await say({ people: 9999 })).status).toBe(400)
    await open.answer(open.clerk, open.checker, path, { people: 1, share: 3 })
    await say({ people: 30 })
    const readings = `/api/collections/${collection}/readings`
    expect((await open.chief.post(readings, { organizationId: region, field: 'people' })).status).toBe(204)
    const meter = (await open.chief.get(`/api/collections/${collection}/meter`)).body
    expect(meter).toMatchObject({ sheets: 1, seconds: 90, median: 90, handedIn: 1 })
    const of = (code: string) => meter.fields.find(({ field }: { field: string }) => field === code)
    expect(of('people')).toEqual({ field: 'people', median: 70, answered: 1, readings: 1 })
    expect(of('women')).toEqual({ field: 'women', median: 20, answered: 0, readings: 0 })
  })
})

describe('answers in a table', () => {
  it('become drafts of the units they name; strangers, doubles and wrong cells are told', async () => {
    const collection = await open.send({
      title: '表格',
      dueOn: '2022-03-10',
      addressed: { units: [banner, sibling] },
    })
    const kind = `answers:${collection.replaceAll('-', '')}`
    const template = await open.chief.get(`/api/imports/templates/${kind}`)
    expect(template.status).toBe(200)
    const names = open.platform.world
    const run = async (text: string) => {
      const bytes = Buffer.from(text)
      const evidenceId = await storeEvidence(open.platform.platform, {
        ...{ bytes, name: '答案.csv', uploadedBy: open.chief.personId },
      })
      const { body } = await open.chief.post('/api/imports', { kind, evidenceId, organizationId: region })
      return settled(open.chief, body.id)
    }
    const wrong = await run(
      `单位,人员,其中女性\n${names.banner.organizationName},三,1\n${names.farBanner.organizationName},1,1\n${names.siblingBanner.organizationName},1,1\n${names.siblingBanner.organizationName},1,1\n`,
    )
    const codes = wrong.problems.map(({ code }: { code: string }) => code)
    expect(codes.sort()).toEqual(['CELL_COUNT_UNREADABLE', 'CELL_SHEET_NONE', 'CELL_SHEET_TWICE'])
    const right = await run(
      `单位,人员,经费（万元）,类型\n${names.banner.organizationName},3,1.5,甲\n${names.siblingBanner.organizationName},4,,乙\n`,
    )
    expect(right.problems).toEqual([])
    expect(
      (await open.chief.post(`/api/imports/${right.id}/carry-out`, { version: right.version })).status,
    ).toBeLessThan(300)
    await settled(open.chief, right.id)
    const { values, sheet } = (await open.clerk.get(await open.sheetOf(collection, banner))).body
    expect(values).toMatchObject({ people: 3, funds: '1.5', kind: 'a' })
    expect(sheet.state).toBe('draft')
  })
})
