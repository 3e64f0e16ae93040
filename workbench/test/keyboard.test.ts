import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { storeEvidence } from '../../server/src/modules/evidence/index.ts'
import { openStage, type Stage, settled } from './stage.ts'

let stage: Stage
let page: Page

beforeAll(async () => {
  stage = await openStage()
  const { region, banner } = stage.platform.world
  const clerk = await stage.platform.as('recorder', banner.organizationId)
  for (const [position, title] of ['春季讲座', '夏季讲座', '秋季讲座'].entries()) {
    await clerk.post('/api/sessions', {
      kind: 'lecture',
      title,
      day: `2024-0${position + 4}-01`,
      areaId: banner.areaId,
      place: '文化站',
      hosts: [banner.organizationId],
      headcounts: [{ audience: 'public', offline: 30, online: 0 }],
      countMethod: 'sheet',
    })
  }
  page = await stage.as(['leader', region.organizationId])
})
afterAll(() => stage.close())

const focused = () => page.evaluate('document.activeElement?.textContent') as Promise<string>

test('j and k walk the rows, Enter opens one beside the list, Escape closes it', async () => {
  await page.goto(`${stage.url}/activities?year=2024`)
  await page.getByRole('link', { name: '秋季讲座' }).waitFor()
  await settled(page)
  await page.keyboard.press('j')
  expect(await focused()).toBe('秋季讲座')
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await page.keyboard.press('k')
  expect(await focused()).toBe('夏季讲座')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: '夏季讲座' }).waitFor()
  expect(await page.getByRole('table', { name: '活动' }).locator('tbody tr').count()).toBe(3)
  await page.keyboard.press('Escape')
  await expect
    .poll(() => page.getByRole('heading', { name: '夏季讲座' }).count(), { timeout: 45_000 })
    .toBe(0)
  expect(new URL(page.url()).searchParams.get('year')).toBe('2024')
})

test('a slash goes to the search, a name in pinyin finds the unit, Enter goes there', async () => {
  await page.keyboard.press('/')
  await page.keyboard.type('xwzmq')
  await page.getByRole('option', { name: '西乌珠穆沁旗科学技术协会' }).first().waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: '西乌珠穆沁旗科学技术协会' }).waitFor()
})

test('everything on the way is reached by Tab, and shows where one is', async () => {
  await page.goto(`${stage.url}/`)
  await page.locator('main#main').waitFor()
  await settled(page)
  await page.keyboard.press('Tab')
  expect(await focused()).toBe('跳到正文')
  const seen = new Set<string>()
  for (let step = 0; step < 25; step += 1) {
    await page.keyboard.press('Tab')
    seen.add(
      (await page.evaluate("document.activeElement?.closest('nav, header, main')?.tagName ?? ''")) as string,
    )
  }
  expect([...seen]).toEqual(expect.arrayContaining(['NAV', 'HEADER', 'MAIN']))
})

// One red pixel, as small as a photo can be and still be one.
const pixel =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4z8DwHwAFAAH/iZk9HQAAAABJRU5ErkJggg=='

/** The queue of a checker with two records that came in one after the other, the first with a photo. */
async function openQueue(day = '2024-07-01') {
  const { banner, league } = stage.platform.world
  const clerk = await stage.platform.as('recorder', banner.organizationId)
  const photo = await storeEvidence(stage.platform.platform, {
    bytes: Buffer.from(pixel, 'base64'),
    name: '现场.png',
    uploadedBy: clerk.personId,
  })
  const ids: string[] = []
  for (const [title, evidence] of [
    ['甲场', [photo]],
    ['乙场', []],
  ] as const) {
    const { body } = await clerk.post('/api/sessions', {
      kind: 'lecture',
      title,
      day,
      areaId: banner.areaId,
      place: `${title}会场`,
      hosts: [banner.organizationId],
      headcounts: [{ audience: 'public', offline: 30, online: 0 }],
      countMethod: 'sheet',
      evidence,
      submit: true,
    })
    ids.push(body.id)
  }
  const checker = await stage.as(['checker', league.organizationId])
  const sent: string[] = []
  checker.on('request', (request) => {
    if (request.method() === 'POST') sent.push(new URL(request.url()).pathname.split('/').pop() ?? '')
  })
  await checker.goto(`${stage.url}/checks`)
  await checker.getByRole('heading', { name: '甲场' }).waitFor()
  await settled(checker)
  const states = async () => {
    const answers = await Promise.all(ids.map((id) => clerk.get(`/api/sessions/${id}`)))
    return answers.map(({ body }) => body.session.state)
  }
  return { checker, sent, states }
}

test('Escape closes the top layer alone, a key acts only on what stands open, and a yes can be taken back', async () => {
  const { checker, sent, states } = await openQueue()
  const record = checker.getByRole('heading', { name: '甲场' })
  const keys = checker.getByRole('button', { name: '通过 a', exact: true })
  await keys.waitFor()
  const goBack = () => checker.keyboard.press('Escape')

  const photo = checker.locator('.ant-image-preview-img')
  await checker.locator('article figure img').click()
  await photo.waitFor()
  await checker.keyboard.press('a')
  await goBack()
  await photo.waitFor({ state: 'hidden' })
  expect(await record.count()).toBe(1)

  await checker.keyboard.press('r')
  await checker.getByRole('dialog').getByRole('textbox').fill('')
  await checker.keyboard.type('ar')
  expect(await checker.getByRole('dialog').getByRole('textbox').inputValue()).toBe('ar')
  await goBack()
  await checker.getByRole('dialog').waitFor({ state: 'hidden' })
  expect(await record.count()).toBe(1)

  await checker.keyboard.press('/')
  await checker.keyboard.type('a')
  await goBack()
  expect(await record.count()).toBe(1)

  await goBack()
  await expect.poll(() => checker.locator('article').count()).toBe(0)
  await checker.keyboard.press('a')
  await settled(checker)
  expect(await checker.locator('article').count()).toBe(0)
  expect(sent).toEqual([])
  expect(await states()).toEqual(['submitted', 'submitted'])

  await checker.keyboard.press('j')
  await checker.keyboard.press('Enter')
  await keys.waitFor()
  await expect
    .poll(async () => {
      await checker.keyboard.press('a')
      return sent.length
    })
    .toBe(1)
  await checker.keyboard.press('a')
  await checker.getByRole('heading', { name: '乙场' }).waitFor()
  await checker.keyboard.press('a')
  await settled(checker)
  expect(await states()).toEqual(['counted', 'submitted'])
  await checker
    .getByRole('status')
    .filter({ hasText: '“甲场”已计入' })
    .getByRole('button', { name: '撤销' })
    .click()
  await record.waitFor()
  expect(await states()).toEqual(['submitted', 'submitted'])
})

test('a key pressed in the moment a record leaves the screen does nothing to it', async () => {
  const { checker, sent, states } = await openQueue('2024-08-01')
  await checker.locator('[aria-keyshortcuts=a]').waitFor()
  // Right after the record is taken out of the page, before anything that waits for a quiet moment has run.
  await checker.evaluate(`
    new MutationObserver((_, self) => {
      if (document.querySelector('article')) return
      self.disconnect()
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true }))
      document.body.dataset.pressed = 'a'
    }).observe(document.body, { childList: true, subtree: true })`)
  await checker.keyboard.press('Escape')
  await checker.locator('body[data-pressed=a]').waitFor()
  await settled(checker)
  expect(sent).toEqual([])
  expect(await states()).toEqual(['submitted', 'submitted'])
})
