import { expect } from 'vitest'
import { buildTestPlatform } from '#test/platform'
import { communities } from './register.fixture.ts'

/** A list that the whole region keeps, on a platform of its own, with those who make, enter and check its records. */
export async function openRegister() {
  const platform = await buildTestPlatform({ clock: () => new Date('2022-01-20T02:00:00Z') })
  const { region, banner, league, town } = platform.world
  const unit = banner.organizationId
  const chief = await platform.as('officer', region.organizationId)
  const officer = await platform.as('officer', unit)
  const checker = await platform.as('checker', league.organizationId)
  const made = await chief.post('/api/register-kinds', {
    organizationId: region.organizationId,
    ...communities,
  })
  expect(made.status, made.text).toBe(201)
  const kind: string = made.body.code

  const enter = (change = {}, who = officer) =>
    who.post(`/api/registers/${kind}/records`, {
      ...{ name: '朝阳社区', organizationId: unit, areaId: town.areaId, since: '2021-03-01' },
      values: { f1: 'o1', f2: 1200, f3: '80.5', f4: 500_000 },
      ...change,
    })
  const step = (path: string, id: string, name: string, body = {}, who = checker) =>
    who.post(`/api/${path}/${id}/${name}`, { version: 1, ...body })
  return {
    ...{ platform, chief, officer, checker, unit, kind, enter, step },
    /** Entered and checked. */
    async confirmed(change = {}): Promise<string> {
      const { id } = (await enter(change)).body
      expect((await step('register-records', id, 'accept')).body.state).toBe('counted')
      return id
    },
    async count(day: string, more = '') {
      const address = `/api/registers/${kind}/count?organization=${region.organizationId}`
      const { status, body } = await chief.get(`${address}&day=${day}${more}`)
      expect(status).toBe(200)
      return body
    },
  }
}
export type OpenRegister = Awaited<ReturnType<typeof openRegister>>
