import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sessionOf } from '../../../server/test/session-facts.ts'
import { desk, openStage, phone, type Stage, settled, stumblingStones, tooWide } from '../stage.ts'

let stage: Stage
let officer: Page
const list = 'science-volunteers'

beforeAll(async () => {
  stage = await openStage()
  const { world } = stage.platform
  const { region, banner, league, town } = world
  const clerk = await stage.platform.as('officer', banner.organizationId)
  const above = await stage.platform.as('checker', league.organizationId)
  const people: string[] = []
  for (const [nth, name] of ['乌仁图雅', '苏日娜', '布仁巴雅尔'].entries()) {
    const { body } = await clerk.post(`/api/registers/${list}/records`, {
      ...{
        name,
        organizationId: banner.organizationId,
        areaId: town.areaId,
        since: '2019-05-01',
        values: {},
      },
      member: { phone: `1990000006${nth}` },
    })
    await above.post(`/api/register-records/${body.id}/accept`, { version: 1 })
    people.push(body.memberId)
  }
  const [first, second] = people
  for (const day of ['2024-05-12', '2024-06-05', '2024-07-01', '2024-08-08', '2024-09-14', '2024-10-11']) {
    const facts = { day, title: `科普进嘎查（${day}）`, confirmed: ['same-session', 'far-day'] }
    const { body } = await clerk.post('/api/sessions', sessionOf(world, facts))
    const roll = [
      { memberId: first, part: 'lectured', hours: 12 },
      { memberId: second, part: 'attended', hours: 2 },
    ]
    await clerk.put(`/api/sessions/${body.id}/roll`, { version: 0, people: roll })
    await clerk.post(`/api/sessions/${body.id}/submit`)
    await above.post(`/api/sessions/${body.id}/accept`, { version: 1 })
  }
  officer = await stage.as(['officer', region.organizationId])
})
afterAll(() => stage.close())

async function stands() {
  for (const size of [desk, phone]) {
    await officer.setViewportSize(size)
    await settled(officer)
    expect(await stumblingStones(officer)).toEqual([])
    expect(await tooWide(officer)).toBeLessThanOrEqual(0)
  }
  await officer.setViewportSize(desk)
}

test('who did most in a year is ranked, and each opens to how and to the records', async () => {
  await officer.goto(`${stage.url}/registers/${list}?year=2024`)
  await officer.getByRole('button', { name: '年度业绩' }).click()
  await officer.getByRole('link', { name: '乌仁图雅' }).waitFor()
  await stands()
  await officer.getByRole('link', { name: '乌仁图雅' }).click()
  await officer.getByText('6 次 × 4 分，最多计 20 分').waitFor()
  await officer.getByText('合计').waitFor()
  expect(await officer.getByRole('link', { name: /科普进嘎查/ }).count()).toBe(6)
  await stands()
})

test('hours of training are asked for in the settings of a list, and show who is short', async () => {
  await officer.goto(`${stage.url}/registers/${list}/definition?year=2024`)
  await officer.getByLabel('每人每年培训学时').fill('12')
  await officer.getByRole('button', { name: '保存' }).click()
  await officer.goto(`${stage.url}/registers/${list}?year=2024`)
  await officer.getByRole('button', { name: '培训学时' }).click()
  await officer.getByText('应参加 3 人').waitFor()
  await officer.getByText('未达标 2 人').waitFor()
  await stands()
})
