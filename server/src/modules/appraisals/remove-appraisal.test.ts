import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { confirmForm, smallForm } from '#test/appraisal-form'
import { buildTestPlatform, type Client, type TestPlatform } from '#test/platform'

let platform: TestPlatform
let officer: Client
let organizationId: number
beforeAll(async () => {
  platform = await buildTestPlatform({ clock: () => new Date('2021-10-01T02:00:00Z') })
  organizationId = platform.world.banner.organizationId
  officer = await platform.as('officer', organizationId)
})
afterAll(() => platform.close())

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
    const checker = await platform.as('checker', platform.world.league.organizationId)
    await confirmForm(officer, checker, path.slice('/api/appraisals/'.length))
    const refused = await officer.del(path)
    expect(refused.status).toBe(409)
    expect(refused.body.code).toBe('APPRAISAL_FROZEN')
    expect((await officer.get(path)).status).toBe(200)
  })

  it('stays once it was handed in, even if it was taken back', async () => {
    const path = await begun()
    await officer.post(`${path}/submit`)
    expect((await officer.post(`${path}/recall`, { version: 1 })).status).toBe(200)
    expect((await officer.del(path)).body.code).toBe('APPRAISAL_HANDED_IN')
  })

  it('is not for strangers, other roles and other units to discard', async () => {
    const path = await begun()
    expect((await platform.anonymous.del(path)).status).toBe(401)
    expect((await (await platform.as('leader', organizationId)).del(path)).status).toBe(404)
    const sibling = await platform.as('officer', platform.world.siblingBanner.organizationId)
    expect((await sibling.del(path)).status).toBe(404)
    expect((await officer.get(path)).status).toBe(200)
  })
})
