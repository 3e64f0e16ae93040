import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { smallForm } from '#test/appraisal-form'
import { buildTestPlatform, type Client, type TestPlatform } from '#test/platform'
import { sessionOf } from '#test/session-facts'
import { spanBefore, yearBefore } from './same-span.ts'

let platform: TestPlatform
let leader: Client
let region: number
let now = new Date('2021-10-15T02:00:00Z')
beforeAll(async () => {
  platform = await buildTestPlatform({ clock: () => now })
  const { league, banner, siblingBanner, region: top } = platform.world
  region = top.organizationId
  leader = await platform.as('leader', region)
  const recorder = await platform.as('recorder', league.organizationId)
  const checker = await platform.as('checker', league.organizationId, 'checker', region)
  const count = async (day: string, host: number) => {
    const facts = sessionOf(platform.world, { day, hosts: [host], title: `讲座 ${day}`, submit: true })
    const { body } = await recorder.post('/api/sessions', facts)
    const { status } = await checker.post(`/api/sessions/${body.id}/accept`, { version: 1 })
    expect(status).toBe(200)
  }
  await count('2020-03-01', banner.organizationId)
  await count('2020-12-01', banner.organizationId)
  await count('2021-09-18', banner.organizationId)
  await count('2021-09-20', banner.organizationId)
  await count('2021-03-01', siblingBanner.organizationId)
})
afterAll(() => platform.close())

const brief = async (organization: number, more = '', who = leader) =>
  (await who.get(`/api/brief?organization=${organization}&year=2021${more}`)).body

describe('a unit’s year on one page', () => {
  it('sets a running year beside the same days of the year before', async () => {
    const { figures, before } = await brief(region)
    expect(before).toEqual({ year: 2020, to: '2020-10-15', whole: false })
    expect(figures).toHaveLength(6)
    expect(figures[0]).toMatchObject({ figure: { value: '3' }, before: { value: '1' }, target: null })
    now = new Date('2022-02-01T02:00:00Z')
    expect((await brief(region)).figures[0].before.value).toBe('2')
    now = new Date('2021-10-15T02:00:00Z')
  })

  it('does not call a stock zero that nobody has stated', async () => {
    const volunteers = (await brief(region)).figures[5]
    expect(volunteers).toMatchObject({ figure: { metric: 'st-volunteers', mark: 'none' } })
    expect(volunteers.before.value).toBeNull()
  })

  it('takes the target from the self-appraisal that the figure feeds, whatever its scale', async () => {
    const officer = await platform.as('officer', region)
    const [first, ...rest] = smallForm().indicators
    for (const target of ['0.0004万次', '≥6次']) {
      const scaled = target.includes('万')
      const asked = { operator: '>=', value: scaled ? 0.0004 : 6, unit: scaled ? '万次' : '次', text: target }
      const form = { ...smallForm(), indicators: [{ ...first, target: asked }, ...rest] }
      expect((await officer.post('/api/appraisals', { organizationId: region, form })).status).toBe(201)
    }
    const { figures } = await brief(region)
    expect(figures[0].target).toMatchObject({ text: '≥6次', reached: 0.5, project: '基层科普行动计划' })
    expect(figures[1].target).toBeNull()
  })

  it('ranks the units below, which add up to the total', async () => {
    const { ranking } = await brief(platform.world.league.organizationId)
    const [first, second, last] = ranking.units
    expect(ranking.total.amount).toBe(3)
    expect(first).toMatchObject({ id: platform.world.banner.organizationId, figure: { amount: 2 } })
    expect(first.before.amount).toBe(1)
    expect(second).toMatchObject({ figure: { amount: 1 }, before: { amount: null } })
    expect(last).toMatchObject({ figure: { amount: 0, lines: 0 } })
  })

  it('names the associations from which nothing came, and when something last did', async () => {
    const { siblingBanner, otherLeague, farBanner, league } = platform.world
    const september = (await brief(region)).reporting
    expect(september).toMatchObject({ period: '2021-09', expected: 5 })
    const ids = september.silent.map((unit: { id: number }) => unit.id)
    expect(ids.sort()).toEqual(
      [siblingBanner, otherLeague, farBanner].map(({ organizationId }) => organizationId).sort(),
    )
    const sibling = september.silent.find((unit: { id: number }) => unit.id === siblingBanner.organizationId)
    expect(sibling).toMatchObject({ lastDay: '2021-03-01', belowId: league.organizationId })
    const quarter = (await brief(region, '&reporting=2021-Q1')).reporting
    expect(quarter.silent.map((unit: { id: number }) => unit.id)).toContain(
      platform.world.banner.organizationId,
    )
  })

  it('is read where one has a role, and asked for rightly', async () => {
    expect((await platform.anonymous.get(`/api/brief?organization=${region}&year=2021`)).status).toBe(401)
    const below = await platform.as('leader', platform.world.banner.organizationId)
    expect((await below.get(`/api/brief?organization=${region}&year=2021`)).status).toBe(404)
    for (const wrong of ['&reporting=x', '&ranking=unknown-metric'])
      expect(
        (await leader.get(`/api/brief?organization=${region}&year=2021${wrong}`)).status,
      ).toBeGreaterThanOrEqual(400)
  })
})

it('finds the same day a year before, and stays within that year', () => {
  expect(yearBefore('2024-02-29')).toBe('2023-02-28')
  const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2190-01-01'), noInvalidDate: true })
  fc.assert(
    fc.property(day, (date) => {
      const today = date.toISOString().slice(0, 10)
      const year = Number(today.slice(0, 4))
      const { period, whole } = spanBefore(year, today)
      expect(period.from).toBe(`${year - 1}-01-01`)
      if (whole) expect(period.to.slice(5)).toBe('12-31')
      else expect(['02-28', today.slice(5)]).toContain(period.to.slice(5))
      expect(period.to <= `${year - 1}-12-31`).toBe(true)
    }),
  )
})
