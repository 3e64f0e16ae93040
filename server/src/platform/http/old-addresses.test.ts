import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildTestPlatform, type TestPlatform } from '#test/platform'

let platform: TestPlatform
beforeAll(async () => {
  platform = await buildTestPlatform({ world: false })
})
afterAll(() => platform.close())

const led = async (url: string) => {
  const { statusCode, headers } = await platform.app.inject(url)
  return [statusCode, headers.location]
}

describe('an address from before the workbench moved', () => {
  it.each([
    '/activities?year=2021&unit=5',
    '/activities/018f3b2a-0000-7000-8000-000000000001',
    '/figures/popsci-publicity-events?figure=a.b.2021&record=x%2Fy',
    '/appraisals/1/versions/2',
    '/first-administrator',
    '/checks/',
  ])('%s leads on for good, with all it asks for', async (url) => {
    expect(await led(url)).toEqual([301, `/desk${url}`])
  })

  it('leads on for now where the public may one day stand', async () => {
    expect(await led('/notices?unit=2')).toEqual([302, '/desk/notices?unit=2'])
    expect(await led('/?unit=5&year=2021')).toEqual([302, '/desk?unit=5&year=2021'])
  })

  it('leads nowhere outside, and not where nothing ever stood', async () => {
    expect((await led('//evil.example/activities'))[0]).toBe(404)
    expect((await led('/activitiesx'))[0]).toBe(404)
    expect((await led('/?lang=en'))[0]).toBe(200)
  })
})

describe('the workbench', () => {
  it.each(['/desk', '/desk/', '/desk/activities/new?like=1'])('%s is the application', async (url) => {
    const { statusCode, body, headers } = await platform.app.inject(url)
    expect(statusCode).toBe(200)
    expect(body).toContain('<div id="root"></div>')
    expect(headers['cache-control']).toBe('no-cache')
  })

  it('fails as missing where a script is gone', async () => {
    expect((await led('/desk/assets/gone-123.js'))[0]).toBe(404)
  })
})
