import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { smallForm } from '#test/appraisal-form'
import { buildTestHouse, type Client, type TestHouse } from '#test/house'

let house: TestHouse
let officer: Client
let organizationId: number
beforeAll(async () => {
  house = await buildTestHouse({ clock: () => new Date('2021-10-01T02:00:00Z') })
  organizationId = house.world.banner.organizationId
  officer = await house.as('officer', organizationId)
})
afterAll(() => house.close())

const begun = async () =>
  `/api/appraisals/${(await officer.post('/api/appraisals', { organizationId, form: smallForm() })).body.id}`

describe('a form begun by mistake', () => {
  it('is discarded, and is gone for a second try', async () => {
    const path = await begun()
    expect((await officer.del(path)).status).toBe(204)
    expect((await officer.get(path)).status).toBe(404)
    expect((await officer.del(path)).status).toBe(404)
  })

  it('stays once any of it was frozen', async () => {
    const path = await begun()
    expect((await officer.post(`${path}/versions`, { version: 1 })).status).toBe(201)
    const refused = await officer.del(path)
    expect(refused.status).toBe(409)
    expect(refused.body.code).toBe('APPRAISAL_FROZEN')
    expect((await officer.get(path)).status).toBe(200)
  })

  it('is not for strangers, other roles and other units to discard', async () => {
    const path = await begun()
    expect((await house.anonymous.del(path)).status).toBe(401)
    expect((await (await house.as('leader', organizationId)).del(path)).status).toBe(404)
    const sibling = await house.as('officer', house.world.siblingBanner.organizationId)
    expect((await sibling.del(path)).status).toBe(404)
    expect((await officer.get(path)).status).toBe(200)
  })
})
