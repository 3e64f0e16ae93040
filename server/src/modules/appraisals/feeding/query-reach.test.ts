import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { smallForm } from '#test/appraisal-form'
import { buildTestPlatform, type TestPlatform } from '#test/platform'

let platform: TestPlatform
beforeAll(async () => {
  platform = await buildTestPlatform({ clock: () => new Date('2021-10-01T02:00:00Z') })
})
afterAll(() => platform.close())

function formAsking(organizationId: number) {
  const form = smallForm()
  const [first, ...rest] = form.indicators
  return {
    ...form,
    indicators: [{ ...first, query: { metric: 'popsci-publicity-events', organizationId } }, ...rest],
  }
}

describe('the figures a form asks for', () => {
  it('may be those of units below, and of no unit its writer cannot read', async () => {
    const { region, league, otherLeague, banner } = platform.world
    const officer = await platform.as('officer', league.organizationId)
    const add = (organizationId: number) =>
      officer.post('/api/appraisals', {
        organizationId: league.organizationId,
        form: formAsking(organizationId),
      })
    expect((await add(banner.organizationId)).status).toBe(201)
    for (const foreign of [region.organizationId, otherLeague.organizationId, 2_000_000]) {
      const refused = await add(foreign)
      expect(refused.status).toBe(422)
      expect(refused.body.code).toBe('APPRAISAL_QUERY_UNKNOWN')
      expect(refused.body.details.fields[0].field).toBe('indicators[0].query')
    }
  })

  it('stay as an officer above has written them', async () => {
    const { region, league, otherLeague } = platform.world
    const above = await platform.as('officer', region.organizationId)
    const officer = await platform.as('officer', league.organizationId)
    const form = formAsking(region.organizationId)
    const made = await above.post('/api/appraisals', { organizationId: league.organizationId, form })
    expect(made.status).toBe(201)
    const path = `/api/appraisals/${made.body.id}`
    const { scheme } = (await officer.get(path)).body
    const kept = await officer.put(path, { form: { ...form, project: '改名' }, scheme, version: 1 })
    expect(kept.status).toBe(200)
    const other = await officer.put(path, {
      form: formAsking(otherLeague.organizationId),
      scheme,
      version: 2,
    })
    expect(other.body.code).toBe('APPRAISAL_QUERY_UNKNOWN')
  })
})
