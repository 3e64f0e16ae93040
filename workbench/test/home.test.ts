import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { confirmForm, smallForm } from '../../server/test/appraisal-form.ts'
import { sessionOf } from '../../server/test/session-facts.ts'
import { openStage, phone, type Stage, settled, stumblingStones, tooWide } from './stage.ts'

let stage: Stage
let unit: number
const now = new Date().getFullYear()

beforeAll(async () => {
  stage = await openStage()
  unit = stage.platform.world.banner.organizationId
  const officer = await stage.platform.as('officer', unit)
  const keep = async (project: string, year: number, change = {}) => {
    const form = smallForm({ project, year, ...change })
    const { status } = await officer.post('/api/appraisals', { organizationId: unit, form })
    expect(status).toBe(201)
  }
  await keep('去年的项目', now - 1)
  await keep('前年的项目', now - 2)
  // More than a ceiling allows cannot be undone, whatever month it is now.
  const [first, ...rest] = smallForm().indicators
  const late = first && {
    ...first,
    query: undefined,
    target: { operator: '<=' as const, value: 0, unit: '次', text: '≤0次' },
    actual: { value: 3, unit: '次', text: '3次' },
  }
  await keep('今年的项目', now, { indicators: [late, ...rest] })
})
afterAll(() => stage.close())

const waiting = (page: Page) =>
  // The innermost of the sections: the page itself is one.
  page
    .locator('section', { has: page.getByRole('heading', { name: '绩效自评' }) })
    .last()
    .getByRole('listitem')
const home = async (page: Page) => {
  await page.goto(`${stage.url}/`)
  await page.locator('main#main').waitFor()
  await settled(page)
}

test.each(['officer', 'finance', 'leader', 'evaluator'] as const)(
  'the %s finds the self-appraisals with something open, oldest first',
  async (role) => {
    const page = await stage.as([role, unit])
    await home(page)
    await waiting(page).first().waitFor()
    const words = await waiting(page).allInnerTexts()
    expect(words.map((line) => line.match(/..的项目/)?.[0])).toEqual([
      '前年的项目',
      '去年的项目',
      '今年的项目',
    ])
    expect(words[0]).toMatch(/\d+ 处(需要说明|不能提交)/)
    expect(words[2]).toMatch(/\d+ 项(未完成|将达不到)/)
  },
)

test('leads to the form, or while the year runs to its outlook', async () => {
  const page = await stage.as(['leader', unit])
  await home(page)
  await page.getByRole('link', { name: /前年的项目/ }).click()
  await page.getByRole('heading', { name: '前年的项目' }).waitFor()
  expect(new URL(page.url()).pathname).toMatch(/^\/desk\/appraisals\/[\w-]+$/)
  await home(page)
  await page.getByRole('link', { name: /今年的项目/ }).click()
  await page.getByRole('heading', { name: '今年的项目' }).waitFor()
  expect(new URL(page.url()).pathname).toMatch(/\/monitor$/)
})

test('asks for no self-appraisal where it is no matter of theirs, and says where nothing is open', async () => {
  const clerk = await stage.as(['recorder', unit])
  const asked: string[] = []
  clerk.on('request', (request) => asked.push(request.url()))
  await home(clerk)
  expect(asked.filter((url) => url.includes('appraisals'))).toEqual([])
  const beside = await stage.as(['officer', stage.platform.world.siblingBanner.organizationId])
  await home(beside)
  await beside.getByText('没有需要处理的绩效自评表').waitFor()
})

test('a leader sees the year, the ranking and the silent, and prints them on one page', async () => {
  const page = await stage.as(['leader', stage.platform.world.region.organizationId])
  const asked: string[] = []
  page.on('request', (request) => request.url().includes('/api/') && asked.push(request.url()))
  await home(page)
  await page.getByRole('heading', { name: '下级单位排名' }).waitFor()
  expect(await page.locator('main dl > div').count()).toBe(6)
  await page.getByRole('link', { name: '西乌珠穆沁旗科学技术协会' }).waitFor()
  // Beside who one is and where one stands.
  expect(asked.filter((url) => !/\/(me|organizations|areas)\b/.test(url)).length).toBeLessThanOrEqual(6)
  await page.getByRole('link', { name: '打印一页简报' }).click()
  await page.getByRole('heading', { name: /科普工作简报$/ }).waitFor()
  await settled(page)
  const pdf = await page.pdf({ preferCSSPageSize: true })
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
  expect(await stumblingStones(page)).toEqual([])
})

test('an administrator sees who did what', async () => {
  const page = await stage.as(['administrator', unit])
  const boss = await stage.platform.as('administrator', unit)
  const clerk = await stage.platform.as('recorder', unit)
  await boss.post(`/api/people/${clerk.personId}/roles`, { role: 'checker', organizationId: unit })
  await home(page)
  await page.getByText(/^授予乌兰角色：.* · 核对员$/).waitFor()
  await page.locator('section', { hasText: '谁做了什么' }).getByRole('link', { name: '全部' }).click()
  await page.getByRole('heading', { name: '谁做了什么' }).waitFor()
  await page
    .getByText(/^授予乌兰角色：.* · 核对员$/)
    .first()
    .waitFor()
  // The year of the figures one works on says nothing of when something was done.
  await page.goto(`${stage.url}/acts?year=1999`)
  await page
    .getByText(/^授予乌兰角色/)
    .first()
    .waitFor()
})

test('can be read by everyone and fits a phone', async () => {
  const page = await stage.as(['officer', unit], phone)
  await home(page)
  await waiting(page).first().waitFor()
  expect(await stumblingStones(page)).toEqual([])
  expect(await tooWide(page)).toBeLessThanOrEqual(0)
})

test('an administrator finds the units where nobody can check, what waits there and who stands in', async () => {
  const { platform } = stage
  const { banner, league, region } = platform.world
  const clerk = await platform.as('recorder', banner.organizationId)
  const { body } = await clerk.post('/api/sessions', sessionOf(platform.world, { submit: true }))
  expect(body.waitsFor.unit.id).toBe(league.organizationId)
  const page = await stage.as(['administrator', region.organizationId])
  const gap = page.getByRole('link', { name: /锡林郭勒盟科学技术协会/ })
  await home(page)
  await page.getByRole('heading', { name: '没有核对员的单位' }).waitFor()
  expect(await gap.textContent()).toMatch(/上级也没有人能核对.*1 条在等/)
  await platform.as('checker', region.organizationId)
  await home(page)
  expect(await gap.textContent()).toContain('由内蒙古自治区科学技术协会代为核对')
  await platform.as('checker', league.organizationId)
  await home(page)
  expect(await page.getByRole('heading', { name: '没有核对员的单位' }).count()).toBe(0)
})

// It needs a checker at the league, whom the one before must not find yet.
test('an evaluator finds the project, scores a row and concludes', async () => {
  const officer = await stage.platform.as('officer', unit)
  const { body } = await officer.post('/api/appraisals', {
    organizationId: unit,
    form: smallForm({ project: '待评的项目', year: now - 1 }),
  })
  const { league } = stage.platform.world
  await confirmForm(officer, await stage.platform.as('checker', league.organizationId), body.id)
  const page = await stage.as(['evaluator', unit])
  await home(page)
  await page.getByRole('link', { name: /待评的项目/ }).click()
  const row = page.getByRole('listitem').filter({ hasText: '媒体报道次数' }).filter({ hasText: '自评 ' })
  await row.getByRole('button', { name: '写意见' }).click()
  await row.getByRole('spinbutton', { name: /我的评分/ }).fill('28')
  await row.getByRole('textbox', { name: /^意见/ }).fill('剪报齐全，两篇为转载。')
  await row.getByRole('button', { name: '保存意见' }).click()
  await page.getByText('剪报齐全，两篇为转载。').waitFor()
  await page.getByText(/您已给 1 项打分/).waitFor()
  await row.getByText(/^目标 .* · 完成/).waitFor()
  expect(await stumblingStones(page)).toEqual([])

  // What the unit scored and what the evaluator did, on one page.
  await page.getByRole('link', { name: '自评与评价对照' }).click()
  const line = page.getByRole('row', { name: /^媒体报道次数.*剪报齐全/ })
  await line.waitFor()
  const cells = await line.getByRole('cell').allInnerTexts()
  const [weight, own, given, difference] = cells.map((text) => Number(text.replace('−', '-')))
  expect(given).toBe(28)
  expect(weight).toBeGreaterThanOrEqual(28)
  expect(difference).toBeCloseTo(28 - (own ?? 0))
  await page.getByRole('row', { name: /^总分.*评价/ }).waitFor()
  expect(await stumblingStones(page)).toEqual([])
  await page.setViewportSize(phone)
  await settled(page)
  expect(await tooWide(page)).toBeLessThanOrEqual(0)
})
