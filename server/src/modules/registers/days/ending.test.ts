import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildTestPlatform, type Client, type TestPlatform } from '#test/platform'

let platform: TestPlatform
let officer: Client
beforeAll(async () => {
  platform = await buildTestPlatform({ clock: () => new Date('2022-01-20T02:00:00Z') })
  officer = await platform.as('officer', platform.world.banner.organizationId)
  const term = (name: string, period: object | null) => ({
    ...{ name, organizationId: platform.world.banner.organizationId, since: '2020-01-01' },
    values: { category: 'agreement', party: '农业大学', term: period },
  })
  const terms = [
    term('已到期', { from: '2020-01-01', to: '2022-01-19' }),
    term('今天到期', { from: '2020-01-01', to: '2022-01-20' }),
    term('长期', { from: '2020-01-01', to: null }),
    term('没有写期限', null),
  ]
  for (const one of terms)
    expect((await officer.post('/api/registers/agreements/records', one)).status, one.name).toBe(201)
})
afterAll(() => platform.close())

const names = async (ending: string) => {
  const unit = platform.world.banner.organizationId
  const { status, body } = await officer.get(
    `/api/registers/agreements/records?organizationId=${unit}&ending=${ending}`,
  )
  return status === 200 ? body.items.map(({ name }: { name: string }) => name) : body.code
}

it('finds what is valid no longer, and what will not be for long', async () => {
  expect(await names('term:..2022-01-19')).toEqual(['已到期'])
  expect(await names('term:2022-01-20..2022-04-20')).toEqual(['今天到期'])
  expect(await names('term:..')).toEqual(['今天到期', '已到期'])
})

it('refuses what is no period', async () => {
  expect(await names('party:..2022-01-19')).toBe('INVALID_REQUEST')
  expect(await names('term:soon')).toBe('INVALID_REQUEST')
})
