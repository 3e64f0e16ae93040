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
  table: 'session' | 'facility' | 'appraisalVersion' | 'declaration' | 'organizationParent',
) =>
  Number(
    (
      await platform.db
        .selectFrom(table)
        .select((is) => is.fn.countAll().as('n'))
        .executeTakeFirst()
    )?.n,
  )

const statuses = (replies: Reply[]) => replies.map(({ status }) => status).sort()

const repeated: [string, Parameters<typeof count>[0], () => Promise<[string, object]>][] = [
  ['session', 'session', async () => ['/api/sessions', sessionOf(platform.world, { title: '五次' })]],
  [
    'facility',
    'facility',
    async () => [
      '/api/facilities',
      {
        kind: 'museum',
        name: '馆',
        organizationId: unit,
        areaId: platform.world.banner.areaId,
        openedOn: '2021-05-01',
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
    'version of an appraisal',
    'appraisalVersion',
    async () => [`/api/appraisals/${records.appraisal}/versions`, { version: 1, note: '五次' }],
  ],
]

it.each(repeated)(
  'keeps one %s of five identical requests at once, and answers all alike',
  async (_, table, wish) => {
    const [path, body] = await wish()
    const before = await count(table)
    const key = { 'idempotency-key': `five-at-once-${table}` }
    const replies = await Promise.all(Array.from({ length: 5 }, () => officer.post(path, body, key)))
    expect(statuses(replies)).toEqual([201, 201, 201, 201, 201])
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
  const { body } = await officer.get(`/api/appraisals/${records.appraisal}`)
  const change = (who: Client, project: string) =>
    who.put(`/api/appraisals/${records.appraisal}`, {
      form: smallForm({ project }),
      scheme: body.scheme,
      version: body.appraisal.version,
    })
  const replies = await Promise.all([change(officer, '甲'), change(colleague, '乙')])
  expect(statuses(replies)).toEqual([200, 409])
})

it('numbers the versions frozen at once one after the other', async () => {
  const { body } = await officer.get(`/api/appraisals/${records.appraisal}`)
  const freeze = (who: Client) =>
    who.post(`/api/appraisals/${records.appraisal}/versions`, { version: body.appraisal.version })
  const replies = await Promise.all([freeze(officer), freeze(colleague), freeze(officer)])
  expect(statuses(replies)).toEqual([201, 201, 201])
  expect(new Set(replies.map(({ body: { number } }) => number)).size).toBe(3)
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
