import { afterAll, beforeAll, expect, it } from 'vitest'
import { minuteOf } from '#platform/clock'
import { csvRows } from '#test/csv-rows'
import { buildTestPlatform, type Client, type TestPlatform } from '#test/platform'

let platform: TestPlatform
let administrator: Client
let now = new Date('2021-10-01T02:00:00Z')
beforeAll(async () => {
  platform = await buildTestPlatform({ clock: () => now })
  administrator = await platform.as('administrator', platform.world.region.organizationId)
})
afterAll(() => platform.close())

const acts = async (query = '', who = administrator) => (await who.get(`/api/acts${query}`)).body.items
const kinds = async (query = '') => (await acts(query)).map((act: { kind: string }) => act.kind)

it('writes down what administrators do, with the names of then', async () => {
  const { league, banner, otherLeague } = platform.world
  const added = await administrator.post('/api/people', {
    account: 'naran',
    name: '娜仁',
    organizationId: banner.organizationId,
    roles: [{ role: 'recorder', organizationId: banner.organizationId }],
  })
  const { id } = added.body.person
  const seat = { role: 'checker', organizationId: league.organizationId }
  await administrator.post(`/api/people/${id}/roles`, seat)
  await administrator.post(`/api/people/${id}/roles`, seat)
  await administrator.del(`/api/people/${id}/roles/${league.organizationId}/checker`)
  await administrator.post(`/api/people/${id}/password`)
  await administrator.patch(`/api/people/${id}`, { name: '娜仁花', suspended: true })
  await administrator.patch(`/api/people/${id}`, { suspended: false })
  const unit = await administrator.post('/api/organizations', {
    name: '西乌珠穆沁旗蒙医学会',
    shortName: '旗蒙医学会',
    kind: 'society',
    level: 'none',
    areaId: banner.areaId,
    parentId: banner.organizationId,
  })
  await administrator.patch(`/api/organizations/${unit.body.id}`, { name: '西乌珠穆沁旗蒙中医学会' })
  await administrator.patch(`/api/organizations/${unit.body.id}`, { closedOn: '2021-10-01' })
  await administrator.put(`/api/check-rules/${banner.organizationId}`, { levels: 2 })
  const moved = { parentId: otherLeague.organizationId, since: '2021-10-01' }
  expect((await administrator.post(`/api/organizations/${banner.organizationId}/move`, moved)).status).toBe(
    200,
  )
  expect((await administrator.post(`/api/organizations/${banner.organizationId}/undo-move`, {})).status).toBe(
    200,
  )
  await administrator.post(`/api/organizations/${banner.organizationId}/close`, {
    closedThrough: '2021-06-30',
    reason: '半年结账',
  })
  expect((await kinds()).reverse()).toEqual([
    'person.added',
    'role.granted',
    'role.granted',
    'role.revoked',
    'password.reset',
    'person.renamed',
    'person.suspended',
    'person.readmitted',
    'unit.added',
    'unit.renamed',
    'unit.closed',
    'check-rule.set',
    'unit.moved',
    'unit.move-undone',
    'books.closed',
  ])
  const [renamed] = (await acts()).filter((act: { kind: string }) => act.kind === 'unit.renamed')
  expect(renamed).toMatchObject({
    person: { name: '乌兰' },
    subject: { name: '西乌珠穆沁旗蒙医学会' },
    details: { after: '西乌珠穆沁旗蒙中医学会' },
  })
})

it('writes down nothing that was refused', async () => {
  const before = (await kinds()).length
  await administrator.post('/api/people', {
    account: 'naran',
    name: '另一人',
    organizationId: platform.world.banner.organizationId,
  })
  expect(await kinds()).toHaveLength(before)
})

it('is found by person, unit and day of the region, page by page', async () => {
  const { banner, otherLeague } = platform.world
  expect(await kinds('?person=娜仁花')).toEqual(['person.readmitted'])
  expect(await kinds(`?organizationId=${otherLeague.organizationId}`)).toEqual([])
  expect((await kinds(`?organizationId=${banner.organizationId}`)).length).toBeGreaterThan(5)
  // Half past midnight in the region is still the day before in UTC.
  now = new Date('2021-10-01T16:30:00Z')
  await administrator.put(`/api/check-rules/${banner.organizationId}`, { levels: 1 })
  expect(await kinds('?from=2021-10-02&to=2021-10-02')).toEqual(['check-rule.set'])
  const first = (await administrator.get('/api/acts?limit=4')).body
  const second = (await administrator.get(`/api/acts?limit=4&after=${first.next}`)).body
  expect([...first.items, ...second.items].map(({ id }: { id: number }) => id)).toEqual(
    (await acts('?limit=8')).map(({ id }: { id: number }) => id),
  )
})

it('is said in words, and all of it can be had as a file', async () => {
  const { banner } = platform.world
  const file = (query: string, who = administrator) => who.get(`/api/exports/acts?format=csv${query}`)
  for (const query of ['', '&person=娜仁花', '&to=2021-10-01', `&organizationId=${banner.organizationId}`]) {
    const items = await acts(`?limit=100${query}`)
    const answer = await file(query)
    expect(answer.headers['row-count']).toBe(String(items.length))
    expect(csvRows(answer.text)).toEqual([
      ['做了什么', '操作人', '单位', '时间'],
      ...items.map((act: { sentence: string; organization: { name: string }; at: string }) => [
        act.sentence,
        '乌兰',
        act.organization.name,
        minuteOf(new Date(act.at)),
      ]),
    ])
  }
  const said = (await acts()).map((act: { sentence: string }) => act.sentence)
  expect(said).toContain('授予娜仁角色：锡林郭勒盟科学技术协会 · 核对员')
  expect(said).toContain('将单位西乌珠穆沁旗蒙医学会更名为西乌珠穆沁旗蒙中医学会')
  expect(said.join()).not.toMatch(/[{}]|act\./)
  expect((await file('', platform.anonymous)).status).toBe(401)
  const far = await platform.as('administrator', platform.world.otherLeague.organizationId)
  expect((await file(`&organizationId=${banner.organizationId}`, far)).status).toBe(404)
  expect((await file('&from=gestern')).status).toBe(400)
})

it('is for administrators, each within their reach', async () => {
  expect((await platform.anonymous.get('/api/acts')).status).toBe(401)
  const recorder = await platform.as('recorder', platform.world.banner.organizationId)
  expect((await recorder.get('/api/acts')).status).toBe(404)
  const far = await platform.as('administrator', platform.world.otherLeague.organizationId)
  expect(await acts('', far)).toEqual([])
  expect((await far.get(`/api/acts?organizationId=${platform.world.banner.organizationId}`)).status).toBe(404)
})

it('cannot be altered', async () => {
  await expect(platform.db.deleteFrom('auditEntry').execute()).rejects.toThrow()
})
