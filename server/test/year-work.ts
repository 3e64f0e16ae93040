import { expect } from 'vitest'
import type { TestPlatform } from './platform.ts'
import { sessionOf } from './session-facts.ts'

/** A list of people with a rule for points and hours of training, four of whom lectured and attended something in 2021. */
export async function makeYearWork(platform: TestPlatform): Promise<string> {
  const kind = 'science-volunteers'
  const { region, banner, league, town } = platform.world
  const chief = await platform.as('officer', region.organizationId)
  const clerk = await platform.as('officer', banner.organizationId)
  const checker = await platform.as('checker', league.organizationId)
  const { form, place, person } = (await chief.get(`/api/register-kinds/${kind}`)).body.kind
  const training = { hours: 3 }
  const asked = await chief.put(`/api/register-kinds/${kind}`, { version: 1, form, place, person, training })
  expect(asked.status, asked.text).toBe(200)
  for (let n = 0; n < 4; n += 1) {
    const facts = {
      organizationId: banner.organizationId,
      areaId: town.areaId,
      since: '2020-03-01',
      values: {},
    }
    const entered = await clerk.post(`/api/registers/${kind}/records`, {
      ...facts,
      name: `志愿者${n}`,
      member: { phone: `1990000008${n}` },
    })
    expect(entered.status, entered.text).toBe(201)
    await checker.post(`/api/register-records/${entered.body.id}/accept`, { version: 1 })
    for (const part of n % 2 ? ['lectured'] : ['lectured', 'attended']) {
      const confirmed = ['same-session', 'far-day']
      const held = sessionOf(platform.world, { title: `讲座${part}${n}`, day: `2021-05-1${n}`, confirmed })
      const { id } = (await clerk.post('/api/sessions', held)).body
      const people = [{ memberId: entered.body.memberId, part, hours: 2 + n }]
      await clerk.put(`/api/sessions/${id}/roll`, { version: 0, people })
      await clerk.post(`/api/sessions/${id}/submit`)
      const yes = await checker.post(`/api/sessions/${id}/accept`, { version: 1 })
      expect(yes.status, yes.text).toBe(200)
    }
  }
  return kind
}
