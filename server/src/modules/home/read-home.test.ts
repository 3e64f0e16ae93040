import { afterAll, beforeAll, expect, it } from 'vitest'
import { findRootOrganization } from '#modules/organizations'
import { firstAdministratorLink } from '#modules/people'
import { buildTestPlatform, type Client, type TestPlatform } from '#test/platform'
import { makeRecords } from '#test/records'

let platform: TestPlatform
beforeAll(async () => {
  platform = await buildTestPlatform()
  await makeRecords(platform)
})
afterAll(() => platform.close())

const homeOf = async (who: Client) => {
  const { status, body } = await who.get('/api/home')
  expect(status).toBe(200)
  return body
}

it('gives each part as the address of its own gives it, to whom it is given there', async () => {
  const { league } = platform.world
  const all = await platform.as(
    ...(['administrator', league.organizationId, 'officer', league.organizationId] as const),
    ...(['evaluator', league.organizationId, 'recorder', platform.world.banner.organizationId] as const),
  )
  const draft = {
    kind: 'lecture',
    title: '还没交的讲座',
    day: '2021-06-01',
    areaId: platform.world.banner.areaId,
    place: '文化站',
    hosts: [platform.world.banner.organizationId],
    headcounts: [{ audience: 'public', offline: 30, online: 0 }],
    countMethod: 'sheet',
  }
  expect((await all.post('/api/sessions', draft)).status).toBe(201)
  const home = await homeOf(all)
  for (const [part, address] of [
    ['own', '/api/own-records'],
    ['gaps', '/api/check-gaps'],
    ['acts', '/api/acts?limit=8'],
    ['projects', '/api/projects-to-judge'],
    ['appraisals', '/api/waiting-appraisals'],
    ['assigned', '/api/assigned-contradictions'],
  ] as const)
    expect([part, home[part]]).toEqual([part, (await all.get(address)).body])
  expect(home.own.items).toMatchObject([{ title: '还没交的讲座' }])
})

it('says what a platform still needs, the auditor to whom may name one for the whole', async () => {
  const { league, banner } = platform.world
  const stepsOf = async (who: Client) => (await homeOf(who)).firstSteps
  const openOf = async (who: Client) =>
    (await stepsOf(who))
      .filter(({ done }: { done: boolean }) => !done)
      .map((one: { step: string }) => one.step)
  const below = await platform.as('administrator', banner.organizationId)
  expect(await stepsOf(below)).toEqual([])
  const { id } = (await findRootOrganization(platform.db)) ?? { id: league.organizationId }
  const top = await platform.as('administrator', id)
  expect(await openOf(top)).toContain('auditor')
  const auditor = await platform.as('auditor', id)
  expect(await stepsOf(top)).toEqual([])
  await platform.db
    .updateTable('person')
    .set({ suspendedAt: new Date() })
    .where('id', '=', auditor.personId)
    .execute()
  expect(await openOf(top)).toContain('auditor')
  const people = (await stepsOf(top)).find(({ step }: { step: string }) => step === 'people')
  expect(people.names).toContain(platform.world.siblingBanner.organizationName)
  expect(people.names).not.toContain(banner.organizationName)
})

it('leads an empty platform to its first record, step by step', async () => {
  const empty = await buildTestPlatform({ world: false })
  const token = (await firstAdministratorLink(empty.platform, ''))?.split('#')[1]
  const organization = { name: '上海市科学技术协会', areaName: '上海市', areaCode: '310000' }
  const who = { name: '陆敏', account: 'first', password: 'Seven-banners-1' }
  await empty.anonymous.post('/api/first-administrator', { token, ...who, organization })
  const root = (await findRootOrganization(empty.db))?.id ?? 0
  const admin = await empty.as('administrator', root)
  const openSteps = async () =>
    (await homeOf(admin)).firstSteps.flatMap((one: { step: string; done: boolean }) =>
      one.done ? [] : [one.step],
    )
  expect(await openSteps()).toEqual(['units', 'table', 'recorder', 'checker', 'auditor', 'counted'])
  const { body } = await admin.post('/api/unit-proposal', { organizationId: root, towns: true })
  expect([body.units, body.areas]).toEqual([231, 231])
  const { items } = (await admin.get('/api/organizations?search=310101')).body
  const huangpu =
    items[0] ?? (await admin.get(`/api/organizations?search=${encodeURIComponent('黄浦区')}`)).body.items[0]
  await empty.as('recorder', huangpu.id)
  expect(await openSteps()).toEqual(['checker', 'auditor', 'counted'])
  await empty.as('checker', root)
  expect(await openSteps()).toEqual(['auditor', 'counted'])
  await empty.close()
})

it('keeps from everybody else what is not theirs, and from strangers all of it', async () => {
  const clerk = await platform.as('recorder', platform.world.banner.organizationId)
  expect(await homeOf(clerk)).toEqual({
    ...{ firstSteps: null, gaps: null, acts: null, projects: null, appraisals: null },
    own: { items: [] },
    assigned: { items: [], more: 0 },
  })
  expect((await platform.anonymous.get('/api/home')).status).toBe(401)
})
