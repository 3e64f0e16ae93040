import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildTestPlatform, type Client, type TestPlatform } from '#test/platform'
import { sessionOf } from '#test/session-facts'

let platform: TestPlatform
let admin: Client
let recorder: Client

type Row = Record<string, never> & { name: string; id: number }
const names = (reply: { body: { items: Row[] } }) => reply.body.items.map(({ name }) => name)
const deed = (area: number, body: object) => admin.post(`/api/areas/${area}/changes`, body)

beforeAll(async () => {
  platform = await buildTestPlatform()
  admin = await platform.as('administrator', platform.world.region.organizationId)
  recorder = await platform.as('recorder', platform.world.banner.organizationId)
})
afterAll(() => platform.close())

it('is for administrators of the region', async () => {
  const { league, banner } = platform.world
  const change = { deed: 'change', since: '2020-01-01', name: '西乌区' }
  const url = `/api/areas/${banner.areaId}/changes`
  expect((await platform.anonymous.post(url, change)).status).toBe(401)
  expect((await recorder.post(url, change)).status).toBe(404)
  const leagueAdmin = await platform.as('administrator', league.organizationId)
  expect((await leagueAdmin.post(url, change)).status).toBe(404)
  expect((await leagueAdmin.get(`/api/areas/${banner.areaId}/history`)).body.canChange).toBe(false)
  expect((await admin.post('/api/areas/999999/changes', change)).status).toBe(404)
})

it('tells what a change would do before it does it, and changes nothing', async () => {
  const { banner } = platform.world
  const query = 'deed=change&since=2020-01-01&name=西乌珠穆沁区&code=152599'
  const { body } = await admin.get(`/api/areas/${banner.areaId}/change?${encodeURI(query)}`)
  expect(body.after).toMatchObject({ name: '西乌珠穆沁区', code: '152599', kind: 'district' })
  expect(body.below.map(({ code }: { code: string }) => code)).toEqual(['152599100', '152599101'])
  expect(body.units.items[0].name).toBe('西乌珠穆沁旗科学技术协会')
  const { body: still } = await admin.get(`/api/areas/${banner.areaId}`)
  expect(still.area).toMatchObject({ name: '西乌珠穆沁旗', code: '152526' })
})

it('changes name and code from a day on; each day reads its own, and old names find it', async () => {
  const { banner, town, league } = platform.world
  const done = await deed(banner.areaId, {
    ...{ deed: 'change', since: '2020-01-01', name: '西乌珠穆沁区', code: '152599' },
    reason: '国函〔2019〕1号',
  })
  expect(done.body).toMatchObject({ id: banner.areaId, name: '西乌珠穆沁区', kind: 'district' })
  const below = `/api/areas?parentId=${league.areaId}`
  expect(names(await recorder.get(below))).toContain('西乌珠穆沁区')
  expect(names(await recorder.get(`${below}&on=2019-12-31`))).toContain('西乌珠穆沁旗')
  for (const word of ['西乌珠穆沁旗', 'xwzmqq', '152526'])
    expect(names(await recorder.get(`/api/areas?search=${encodeURIComponent(word)}`))).toContain(
      '西乌珠穆沁区',
    )
  const { body: inTown } = await recorder.get(`/api/areas/${town.areaId}`)
  expect(inTown.area.code).toBe('152599100')
  const { body } = await recorder.get(`/api/areas/${banner.areaId}/history`)
  expect(body.spans).toMatchObject([
    { since: '1900-01-01', until: '2020-01-01', name: '西乌珠穆沁旗', code: '152526' },
    { since: '2020-01-01', until: null, name: '西乌珠穆沁区', code: '152599' },
  ])
  expect(body.changes).toMatchObject([{ deed: 'change', reason: '国函〔2019〕1号', undone: false }])
  const found = await recorder.get(`/api/search?q=${encodeURIComponent('西乌珠穆沁旗')}`)
  const hits = found.body.groups.find(({ kind }: { kind: string }) => kind === 'area').hits
  expect(hits[0].title).toBe('西乌珠穆沁区')
  const acts = await platform.db.selectFrom('auditEntry').select('action').execute()
  expect(acts.map(({ action }) => action)).toContain('area.changed')
})

it('leaves units where they stand: with their names, their place and their area', async () => {
  const { banner, league } = platform.world
  const { body } = await admin.get(`/api/organizations/${banner.organizationId}`)
  expect(body.organization).toMatchObject({ name: '西乌珠穆沁旗科学技术协会', areaId: banner.areaId })
  expect(body.chain[1].id).toBe(league.organizationId)
})

it('refuses what cannot be, each with its reason', async () => {
  const { banner, siblingBanner, region, town } = platform.world
  const refusal = async (area: number, body: object) => (await deed(area, body)).body.code
  const since = '2020-06-01'
  expect(await refusal(banner.areaId, { deed: 'dissolve', since })).toBe('AREA_HAS_BELOW')
  expect(await refusal(region.areaId, { deed: 'dissolve', since })).toBe('AREA_ROOT_KEPT')
  expect(await refusal(banner.areaId, { deed: 'change', since, code: '152502' })).toBe('AREA_CODE_TAKEN')
  expect(await refusal(banner.areaId, { deed: 'change', since, code: 'abc' })).toBe('AREA_CODE_WRONG')
  expect(await refusal(banner.areaId, { deed: 'merge', since })).toBe('AREA_UNKNOWN')
  expect(await refusal(banner.areaId, { deed: 'merge', since, into: town.areaId })).toBe('AREA_INTO_LEVEL')
  const ahead = { deed: 'change', since: '2099-01-01', name: '甲' }
  expect(await refusal(siblingBanner.areaId, ahead)).toBe('AREA_CHANGE_AHEAD')
  const again = { deed: 'change', since: '2020-01-01', name: '西乌珠穆沁区' }
  expect(await refusal(banner.areaId, again)).toBe('AREA_CHANGES_NOTHING')
})

it('merges an area: what lies in it goes along, its records stay readable, its people are added', async () => {
  const { banner, siblingBanner, town } = platform.world
  const facts = sessionOf(platform.world, { day: '2020-05-01', areaId: banner.areaId })
  const session = await recorder.post('/api/sessions', facts)
  expect(session.status).toBe(201)
  const since = '2021-03-01'
  expect((await deed(banner.areaId, { deed: 'merge', since, into: siblingBanner.areaId })).status).toBe(200)
  expect(names(await recorder.get('/api/areas?search=152599'))).not.toContain('西乌珠穆沁区')
  expect(names(await recorder.get(`/api/areas?parentId=${siblingBanner.areaId}`))).toContain('巴拉嘎尔高勒镇')
  const then = await recorder.get(`/api/areas?parentId=${banner.areaId}&on=2021-02-28`)
  expect(names(then)).toContain('巴拉嘎尔高勒镇')
  const { body } = await recorder.get(`/api/sessions/${session.body.id}`)
  expect(body.area).toEqual(['西乌珠穆沁区', '锡林郭勒盟', '内蒙古自治区'])
  // What one looks for by the name of an area that went into another is that other.
  const found = await recorder.get(`/api/areas?search=${encodeURIComponent('西乌珠穆沁旗')}`)
  expect(names(found)).toEqual(['锡林浩特市'])
  const { body: whole } = await recorder.get(`/api/areas/${siblingBanner.areaId}`)
  expect(whole.population).toMatchObject({ inhabitants: 349_953 + 80_321 })
  const history = await recorder.get(`/api/areas/${siblingBanner.areaId}/history`)
  expect(history.body.merged).toEqual([{ id: banner.areaId, name: '西乌珠穆沁区', on: since }])
  expect((await recorder.get(`/api/areas/${town.areaId}`)).body.chain[1].name).toBe('锡林浩特市')
})

it('takes the last change back, once, while nothing came after it', async () => {
  const { banner, siblingBanner, town } = platform.world
  const url = `/api/areas/${banner.areaId}/undo-change`
  expect((await recorder.post(url, {})).status).toBe(404)
  expect((await admin.get(`/api/areas/${banner.areaId}/history`)).body.undoable).toBe(true)
  expect((await admin.post(url, {})).status).toBe(200)
  const { body } = await admin.get(`/api/areas/${banner.areaId}/history`)
  expect(body).toMatchObject({ endedOn: null, followedBy: null })
  expect((await recorder.get(`/api/areas/${town.areaId}`)).body.chain[1].name).toBe('西乌珠穆沁区')
  await deed(town.areaId, { deed: 'change', since: '2022-01-01', name: '巴拉嘎尔镇' })
  // The rename of the banner gave the town its code; the town was changed since.
  expect((await admin.post(url, {})).body.code).toBe('AREA_UNDO_OVER')
  expect((await recorder.get(`/api/areas/${siblingBanner.areaId}`)).body.population.inhabitants).toBe(349_953)
})

it('founds an area from a day on, and refuses one before what it lies in', async () => {
  const { banner } = platform.world
  const area = { code: '152599105', name: '新镇', since: '2022-02-01' }
  const added = await admin.post('/api/areas', area)
  expect(added.status).toBe(201)
  const below = `/api/areas?parentId=${banner.areaId}`
  expect(names(await recorder.get(`${below}&on=2022-01-31`))).not.toContain('新镇')
  expect(names(await recorder.get(`${below}&on=2022-02-01`))).toContain('新镇')
  const early = await admin.post('/api/areas', { code: '152599105001', name: '新村', since: '2022-01-01' })
  expect(early.body.code).toBe('AREA_PARENT_NOT_STANDING')
  const late = await deed(added.body.id, { deed: 'dissolve', since: '2022-01-01' })
  expect(late.body.code).toBe('AREA_NOT_STANDING')
  expect((await deed(added.body.id, { deed: 'dissolve', since: '2022-06-01' })).status).toBe(200)
  // Its code is free again.
  expect((await admin.post('/api/areas', { code: '152599105', name: '另一镇' })).status).toBe(201)
})
