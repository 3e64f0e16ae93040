import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { confirmForm } from '../../../server/test/appraisal-form.ts'
import type { Client } from '../../../server/test/platform.ts'
import { desk, openStage, phone, type Stage, settled, stumblingStones, tooWide } from '../stage.ts'

let stage: Stage
let page: Page
let officer: Client
let form: string
let region: number

beforeAll(async () => {
  stage = await openStage({ region: true })
  const row = await stage.platform.db
    .selectFrom('organization')
    .select('id')
    .where('code', '=', 'kx-150000')
    .executeTakeFirstOrThrow()
  region = row.id
  officer = await stage.platform.as('officer', region)
  const { body } = await officer.get(`/api/appraisals?organizationId=${region}`)
  form = `/appraisals/${body.items.find((item: { year: number }) => item.year === 2021).id}`
  page = await stage.as(['officer', region])
}, 300_000)
afterAll(() => stage.close())

const open = async (path: string, on = page) => {
  await on.goto(stage.url + path)
  await settled(on)
}
const rowOf = (code: string) => page.locator(`[id="row-${code}"]`)
const seen = async (place: Locator) => (await place.allInnerTexts()).join(' ')

describe('the published form of 2021', () => {
  test('stands in the list with its total and grade', async () => {
    await open(`/appraisals?unit=${region}&year=2021`)
    await page.getByRole('row', { name: /98\.83\s*优/ }).waitFor()
    await page.getByRole('link', { name: '基层科普行动计划专项资金' }).click()
    await page.getByRole('table', { name: '项目支出绩效自评表' }).waitFor()
  })

  test('looks as on paper: merged labels, words for grade and month, the total below', async () => {
    await open(form)
    const side = page.locator('th', { hasText: /绩\s*效\s*指\s*标\s*（90）/ })
    expect(await side.getAttribute('rowspan')).toBe('26')
    expect(await seen(rowOf('22'))).toMatch(/优/)
    expect(await seen(rowOf('22'))).not.toMatch(/4\s*级/)
    expect(await seen(rowOf('11').getByRole('link'))).toMatch(/^5月/)
    expect(await seen(rowOf('budget:0'))).toMatch(/3106\.43\s+10\s+99\.82%\s+9\.98/)
    expect(await seen(rowOf('total'))).toMatch(/总分\s+100\s+98\.83/)
    expect(await seen(rowOf('16'))).toMatch(/256人次 ÷ 600人次 × 2 分/)
  })

  test('opens every fed result; three clicks from the cell to the photo', async () => {
    expect(await page.locator('tr[id^=row-] a').count()).toBe(25)
    await rowOf('16').getByRole('link').click()
    await page.getByRole('dialog').getByRole('listitem').getByRole('link').first().click()
    const photo = page.getByRole('dialog').locator('figure img').first()
    await photo.click()
    const large = page.locator('.ant-image-preview img').first()
    const width = () => large.evaluate((image) => (image as unknown as { naturalWidth: number }).naturalWidth)
    await expect.poll(width).toBeGreaterThan(100)
  })

  test('a finding leads to its row', async () => {
    await open(form)
    await page.getByRole('button', { name: /显示全部/ }).click()
    await page.getByRole('button', { name: /全区科技志愿者人数/ }).click()
    expect(await rowOf('20').getAttribute('aria-current')).toBe('true')
    await expect.poll(() => rowOf('20').isVisible()).toBe(true)
  })

  test('follows a correction of one course, and the frozen version shows what would differ', async () => {
    await confirmForm(officer, await stage.platform.as('checker', region), form.slice('/appraisals/'.length))
    const { body } = await officer.get(
      `/api/sessions?organizationId=${region}&kind=cadre-training&state=counted&to=2021-12-31&limit=1`,
    )
    const [course] = body.items
    const gone = course.offline + course.online
    const { status } = await officer.post(`/api/sessions/${course.id}/withdraw`, {
      version: course.version,
      reason: '重复记录',
    })
    expect(status).toBe(200)
    await open(form)
    // What was confirmed stands, what moved since is beside it.
    await page.getByText(/提交以来有 \d+ 个数字变动/).waitFor()
    expect(await seen(rowOf('16').getByRole('link'))).toMatch(/^256人次/)
    expect(await seen(rowOf('16'))).toContain(`今天为 ${256 - gone}`)
    await open(`${form}/versions/1`)
    await page.getByText('与所存内容相符').waitFor()
    expect(await seen(rowOf('16').getByRole('link'))).toMatch(/^256人次/)
    expect(await seen(rowOf('16'))).toContain(`今天为 ${256 - gone}`)
    await page.getByText(/今天重算有 \d+ 项不同/).waitFor()
  })

  test('is watched from any evening of its year', async () => {
    await open(`${form}/monitor?day=2021-06-30`)
    await page.getByText('时间过去 50%').waitFor()
    await page.getByText(/^将达不到 \d+$/).waitFor()
    await page.getByRole('button', { name: '年底' }).click()
    await page.getByText('时间过去 100%').waitFor()
  })
})

const screens = [
  '/appraisals',
  '/appraisals/new',
  '',
  '/monitor',
  '/scheme',
  '/versions',
  '/versions/1',
  '/history',
  '/change',
]
const sizes = { desk, phone }

describe.each(['desk', 'phone'] as const)('on a %s', (size) => {
  test.each(screens)('%s can be read by everyone and fits the window', async (screen) => {
    const on = await stage.as(['officer', region], sizes[size])
    for (const colorScheme of ['light', 'dark'] as const) {
      await on.emulateMedia({ colorScheme })
      await open(screen.startsWith('/appraisals') ? screen : form + screen, on)
      await on.getByRole('heading', { level: 1 }).waitFor()
      expect(await stumblingStones(on)).toEqual([])
      expect(await tooWide(on)).toBeLessThanOrEqual(0)
    }
    await on.close()
  })
})

test('on a phone the form is read as cards or moved about as paper inside its own frame', async () => {
  const hand = await stage.as(['evaluator', region], phone)
  await open(form, hand)
  await hand.locator('article#row-16').waitFor()
  await hand.getByText('按纸面看').click()
  await hand.getByRole('table', { name: '项目支出绩效自评表' }).waitFor()
  expect(await tooWide(hand)).toBeLessThanOrEqual(0)
  expect(await hand.getByRole('button', { name: '修改' }).count()).toBe(0)
})

test('printed, the form is as wide as on paper and nothing of it is cut', async () => {
  await open(form)
  await page.emulateMedia({ media: 'print' })
  const table = page.getByRole('table', { name: '项目支出绩效自评表' })
  const { width } = (await table.boundingBox()) ?? { width: 0 }
  // What the usual margins leave of a sheet of A4.
  expect(width).toBeLessThanOrEqual(718)
  expect(width).toBeGreaterThan(600)
  await page.emulateMedia({ media: null })
})
