import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Seats } from '../../server/test/platform.ts'
import { openStage, phone, type Stage, settled, stumblingStones, tooWide } from './stage.ts'

let stage: Stage

beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

async function come(role: Seats[0], path: string, size?: typeof phone) {
  const page = await stage.as([role, stage.platform.world.banner.organizationId], size)
  const refused: string[] = []
  page.on('response', (answer) => {
    if (answer.status() >= 400) refused.push(answer.url())
  })
  await page.goto(stage.url + path)
  await page.locator('main#main h1').waitFor()
  await settled(page)
  return { page, refused }
}
const title = '您的角色不能使用这个页面'

describe('by the address alone', () => {
  test.each([
    ['leader', '/activities/new', '这个页面由“记录员”、“核对员”、“业务负责人”使用。'],
    ['recorder', '/checks', '这个页面由“核对员”使用。'],
    ['recorder', '/checks/00000000-0000-4000-8000-000000000000', '这个页面由“核对员”使用。'],
    ['recorder', '/registers/new', '这个页面由“业务负责人”、“管理员”使用。'],
    ['recorder', '/appraisals/new', '这个页面由“业务负责人”、“财务”使用。'],
    ['recorder', '/figures/books', '这个页面由“评价专家”、“领导”、“管理员”使用。'],
    ['evaluator', '/people', '这个页面由“领导”、“管理员”、“审计员”使用。'],
  ] as const)(
    'the %s at %s is told which role it needs, and asks the server for nothing',
    async (role, path, words) => {
      const { page, refused } = await come(role, path)
      await page.getByRole('heading', { name: title }).waitFor()
      await page.getByText(words).waitFor()
      expect(await page.getByText('重试').count()).toBe(0)
      expect(refused).toEqual([])
      await page.getByRole('link', { name: '回到首页' }).click()
      await page.getByRole('heading', { name: /您好$/ }).waitFor()
    },
  )

  test('an evaluator at the imports reads whose they are and what they themselves are', async () => {
    const { page } = await come('evaluator', '/imports', phone)
    await page.getByRole('heading', { name: title }).waitFor()
    await page.getByText(/您现在的角色：.*评价专家。/).waitFor()
    expect(await stumblingStones(page)).toEqual([])
    expect(await tooWide(page)).toBeLessThanOrEqual(0)
  })

  test.each([
    ['recorder', '/activities/new'],
    ['checker', '/checks'],
    ['finance', '/appraisals/new'],
    ['leader', '/figures/books'],
    ['leader', '/people'],
    ['recorder', '/imports'],
  ] as const)('the %s gets in at %s', async (role, path) => {
    const { page } = await come(role, path)
    expect(await page.getByText(title).count()).toBe(0)
  })
})
