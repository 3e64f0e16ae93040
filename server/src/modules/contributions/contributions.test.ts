import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { findService, sumService } from '#modules/teams'
import { type OpenContributions, openContributions } from './open-contributions.fixture.ts'

let open: OpenContributions
beforeAll(async () => {
  open = await openContributions()
})
afterAll(() => open.platform.close())

interface Part {
  code: string
  times: number
  hours: number | null
  lines: { what: string; since: string; hours: number | null; screen: string | null; note: string }[]
}
const partOf = (parts: Part[], code: string) => parts.find((part) => part.code === code) as Part
const sheetsOf = '/contribution-sheets'

it('says by part what somebody contributed, with the record behind each line', async () => {
  const id = await open.person('满都拉')
  const team = await open.team('流动科普队')
  const { body: joined } = await open.join(team, [id])
  await open.lead(team, joined.ids[0], '2021-05-01')
  const session = await open.served('防灾讲座', '2021-05-12', [
    { memberId: id, part: 'lectured', hours: 2.5 },
  ])
  const { status, body, text } = await open.contribution(id)
  expect(status, text).toBe(200)
  expect(body).toMatchObject({ person: { id, name: '满都拉' }, from: null, to: '2022-01-20' })
  expect(body.parts.map(({ code }: Part) => code)).toEqual([
    ...[
      'lectured',
      'served',
      'attended',
      'answered',
      'shared',
      'led',
      'teams',
      'reviewed',
      'lists',
      'honours',
    ],
  ])
  expect(partOf(body.parts, 'lectured')).toMatchObject({
    ...{ times: 1, hours: 2.5 },
    lines: [{ what: '防灾讲座', since: '2021-05-12', screen: `/activities/${session}` }],
  })
  expect(partOf(body.parts, 'led').lines).toMatchObject([{ what: '流动科普队', since: '2021-05-01' }])
  expect(partOf(body.parts, 'teams')).toMatchObject({ times: 1, hours: null })
  expect(partOf(body.parts, 'lists').lines).toMatchObject([{ what: '科普宣讲员', since: '2021-03-01' }])
  // Days bound what is in it; what stands goes on.
  const { body: later } = await open.contribution(id, 'from=2021-06-01&to=2021-12-31')
  expect([partOf(later.parts, 'lectured').times, partOf(later.parts, 'lists').times]).toEqual([0, 1])
  expect((await open.contribution(id, 'from=2022-06-01')).body.code).toBe('CONTRIBUTION_DAYS')
})

it('counts as honours the lists of that group', async () => {
  const { platform, chief, officer, unit } = open
  const made = await chief.post('/api/register-kinds', {
    ...{ organizationId: platform.world.region.organizationId, place: false },
    form: {
      ...{ code: 'new', version: 1, words: { zh: '最美科技工作者' } },
      fields: [{ code: 'f1', words: { zh: '文号' }, type: 'line', most: 40 }],
    },
    person: { phone: 'none', idNumber: 'none', born: 'none' },
    group: { code: 'honours', words: { zh: '荣誉' } },
  })
  expect(made.status, made.text).toBe(201)
  const id = await open.person('娜仁高娃')
  const entered = await officer.post(`/api/registers/${made.body.code}/records`, {
    ...{ name: '娜仁高娃', organizationId: unit, since: '2021-05-30', values: {}, member: { id } },
  })
  expect(entered.status, entered.text).toBe(201)
  await open.accept('register-records', entered.body.id)
  const { body } = await open.contribution(id)
  expect(partOf(body.parts, 'honours').lines).toMatchObject([{ what: '最美科技工作者' }])
  expect(partOf(body.parts, 'lists').times).toBe(1)
})

it('is for whoever sees the person, and for oneself by either id; others find nobody', async () => {
  const { platform, officer, unit } = open
  const id = await open.person('其其格')
  await open.served('科普进校园', '2021-06-01', [{ memberId: id, part: 'served', hours: 1 }])
  const own = await platform.as('auditor', unit)
  expect((await open.contribution(id, '', own)).status).toBe(404)
  expect((await open.contribution(own.personId)).status).toBe(404)
  await platform.db.updateTable('member').set({ personId: own.personId }).where('id', '=', id).execute()
  const { body, status } = await open.contribution(own.personId, '', own)
  expect([status, body.person.id, body.can.issue]).toEqual([200, id, true])
  const sheet = await open.sheet(own.personId, {}, own)
  expect(sheet.facts).toMatchObject({ name: '其其格', own: true })
  expect((await open.check(`/${sheet.code}`)).body).toContain('本人自行开具')
  const beside = await platform.as('officer', platform.world.siblingBanner.organizationId)
  expect((await open.contribution(id, '', beside)).status).toBe(404)
  expect((await open.issue(id, {}, beside)).status).toBe(404)
  expect((await beside.get(`/api/contribution-sheets/${sheet.id}`)).status).toBe(404)
  const leader = await platform.as('leader', unit)
  expect((await open.contribution(id, '', leader)).body.can).toEqual({ issue: false })
  expect((await open.issue(id, {}, leader)).status).toBe(404)
  const refused = await leader.post(`/api/contribution-sheets/${sheet.id}/withdraw`, { reason: '有误' })
  expect(refused.status).toBe(404)
  expect((await open.contribution(id, '', platform.anonymous)).status).toBe(401)
  expect((await officer.get(`/api/people/${id}/contribution?from=x`)).status).toBe(400)
})

it('issues what stands on that day, once for one key, and nothing where there is nothing', async () => {
  const { officer } = open
  const id = await open.person('乌云')
  const empty = await open.issue(id, { from: '2020-01-01', to: '2020-12-31' })
  expect([empty.status, empty.body.code]).toEqual([422, 'CONTRIBUTION_EMPTY'])
  const path = `/api/people/${id}${sheetsOf}`
  const key = { 'idempotency-key': 'issue-once-0001' }
  const [one, again] = [await officer.post(path, {}, key), await officer.post(path, {}, key)]
  expect([one.status, again.body]).toEqual([201, one.body])
  const { sheets } = (await open.contribution(id)).body
  expect(sheets).toMatchObject([{ id: one.body.id, from: null, to: '2022-01-20', withdrawnAt: null }])
  expect(sheets[0].code).toMatch(/^[A-Z2-9]{16}$/)
})

it('adds up exactly what the service rows say, whatever the days', async () => {
  const { db } = open.platform
  const id = await open.person('苏日娜')
  const parts = ['lectured', 'served', 'attended']
  for (let n = 0; n < 6; n += 1)
    await open.served(`第${n}场`, `20${20 + (n % 2)}-0${n + 1}-15`, [
      { memberId: id, part: parts[n % 3] as string, hours: n / 2 + 0.5 },
    ])
  const day = fc
    .tuple(fc.integer({ min: 2019, max: 2022 }), fc.integer({ min: 1, max: 12 }))
    .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}-15`)
  await fc.assert(
    fc.asyncProperty(day, day, async (a, b) => {
      const [from, to] = [a, b].sort() as [string, string]
      fc.pre(from <= '2022-01-20')
      const { body } = await open.contribution(id, `from=${from}&to=${to}`)
      const rows = await findService(db, id, { from, to })
      const sums = (await sumService(db, [id], { from, to })).get(id) ?? []
      for (const code of parts) {
        const part = partOf(body.parts, code)
        const { hours = 0, times = 0 } = sums.find((sum) => sum.part === code) ?? {}
        expect([part.hours, part.times]).toEqual([hours, times])
        expect(part.lines.map(({ since }) => since)).toEqual(
          rows.filter((row) => row.part === code).map((row) => row.day),
        )
      }
    }),
    { numRuns: 15 },
  )
})
