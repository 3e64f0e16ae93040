import { afterAll, beforeAll, expect, it } from 'vitest'
import { storeEvidence } from '#modules/evidence'
import { smallForm } from '#test/appraisal-form'
import { buildTestPlatform, type Client, type Reply, type TestPlatform } from '#test/platform'
import { makeRecords, type Records } from '#test/records'
import { sessionOf } from '#test/session-facts'

let platform: TestPlatform
let officer: Client
let colleague: Client
let records: Records
let unit: number

beforeAll(async () => {
  platform = await buildTestPlatform({ clock: () => new Date('2022-01-20T02:00:00Z') })
  unit = platform.world.banner.organizationId
  records = await makeRecords(platform)
  officer = await platform.as('officer', unit, 'checker', unit)
  colleague = await platform.as('officer', unit, 'checker', unit)
})
afterAll(() => platform.close())

const count = async (
  table: 'session' | 'registerRecord' | 'appraisalReading' | 'declaration' | 'organizationParent',
) =>
  Number(
    (
      await platform.db
        .selectFrom(table)
        .select((is) => is.fn.countAll().as('n'))
        .executeTakeFirst()
    )?.n,
  )

const begun = async () =>
  (await officer.post('/api/appraisals', { organizationId: unit, form: smallForm() })).body

const statuses = (replies: Reply[]) => replies.map(({ status }) => status).sort()

const repeated: [string, Parameters<typeof count>[0], () => Promise<[string, object]>][] = [
  ['session', 'session', async () => ['/api/sessions', sessionOf(platform.world, { title: '五次' })]],
  [
    'record of a list',
    'registerRecord',
    async () => [
      '/api/registers/museums/records',
      {
        name: '馆',
        organizationId: unit,
        areaId: platform.world.banner.areaId,
        since: '2021-05-01',
        values: { state: 'open', quantity: 1 },
      },
    ],
  ],
  [
    'declared figure',
    'declaration',
    async () => {
      const file = { bytes: Buffer.from('名册'), name: '名册.txt', uploadedBy: officer.personId }
      const evidence = [await storeEvidence(platform.platform, file)]
      const figure = {
        metric: 'popsci-informants',
        organization: unit,
        period: '2021-06-30',
        value: '7',
        evidence,
      }
      return ['/api/declarations', figure]
    },
  ],
  [
    'reading of an appraisal',
    'appraisalReading',
    async () => [`/api/appraisals/${(await begun()).id}/submit`, {}],
  ],
]

it.each(repeated)(
  'keeps one %s of five identical requests at once, and answers all alike',
  async (_, table, request) => {
    const [path, body] = await request()
    const before = await count(table)
    const key = { 'idempotency-key': `five-at-once-${table}` }
    const replies = await Promise.all(Array.from({ length: 5 }, () => officer.post(path, body, key)))
    // Handing in makes nothing new to be found at an address.
    const made = table === 'appraisalReading' ? 200 : 201
    expect(statuses(replies)).toEqual([made, made, made, made, made])
    expect(
      new Set(
        replies.map(({ text }) => JSON.stringify(JSON.parse(text), Object.keys(JSON.parse(text)).sort())),
      ).size,
    ).toBe(1)
    expect(await count(table)).toBe(before + 1)
  },
)

it('lets one of two people change a session, and tells the other', async () => {
  const change = (who: Client, title: string) =>
    who.put(`/api/sessions/${records.draft}`, sessionOf(platform.world, { title, version: 1 }))
  const replies = await Promise.all([change(officer, '甲'), change(colleague, '乙')])
  expect(statuses(replies)).toEqual([200, 409])
  expect(replies.find(({ status }) => status === 409)?.body.code).toBe('RECORD_CHANGED_MEANWHILE')
})

it('lets one of two people change an appraisal, and tells the other', async () => {
  const { body } = await officer.get(`/api/appraisals/${(await begun()).id}`)
  const change = (who: Client, project: string) =>
    who.put(`/api/appraisals/${body.appraisal.id}`, {
      form: smallForm({ project }),
      scheme: body.scheme,
      version: body.appraisal.version,
    })
  const replies = await Promise.all([change(officer, '甲'), change(colleague, '乙')])
  expect(statuses(replies)).toEqual([200, 409])
})

it('freezes a form once, however many say yes at once', async () => {
  const form = await begun()
  const path = `/api/appraisals/${form.id}`
  await officer.post(`${path}/submit`)
  const { league } = platform.world
  const checkers = await Promise.all([1, 2, 3].map(() => platform.as('checker', league.organizationId)))
  const replies = await Promise.all(
    checkers.map((who) => who.post(`${path}/accept`, { version: form.version })),
  )
  expect(statuses(replies)).toEqual([200, 409, 409])
  expect((await officer.get(path)).body.versions).toHaveLength(1)
})

it('moves a unit once, and never below itself, however many move at once', async () => {
  const admin = await platform.as('administrator', platform.world.region.organizationId)
  const { league, otherLeague, farBanner } = platform.world
  const move = (child: number, parentId: number) =>
    admin.post(`/api/organizations/${child}/move`, { parentId, since: '2022-01-01' })
  const same = await Promise.all([1, 2, 3].map(() => move(farBanner.organizationId, league.organizationId)))
  expect(statuses(same)).toEqual([200, 422, 422])
  const circle = await Promise.all([
    move(league.organizationId, otherLeague.organizationId),
    move(otherLeague.organizationId, league.organizationId),
  ])
  expect(statuses(circle)).toEqual([200, 422])
})
