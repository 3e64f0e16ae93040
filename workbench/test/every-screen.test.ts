import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { desk, openStage, phone, type Stage, settled, stumblingStones, tooWide } from './stage.ts'

let stage: Stage
const pages: Partial<Record<'desk' | 'phone', Page>> = {}
const sizes = { desk, phone }
const refused: string[] = []

beforeAll(async () => {
  stage = await openStage()
  const { region, banner } = stage.platform.world
  const clerk = await stage.platform.as('recorder', banner.organizationId)
  await clerk.post('/api/sessions', {
    kind: 'lecture',
    title:
      '名字很长的一场活动：内蒙古自治区锡林郭勒盟西乌珠穆沁旗巴拉嘎尔高勒镇农牧民科学素质提升行动暨草原生态保护专题讲座',
    day: '2024-06-01',
    areaId: banner.areaId,
    place: '文化站',
    hosts: [banner.organizationId],
    headcounts: [{ audience: 'public', offline: 120, online: 0 }],
    countMethod: 'sheet',
    submit: true,
  })
  const seats = [
    'administrator',
    region.organizationId,
    'checker',
    region.organizationId,
    'officer',
    region.organizationId,
  ] as const
  for (const size of ['desk', 'phone'] as const) {
    const page = await stage.as([...seats], sizes[size])
    // Nothing may be asked that cannot be answered: the part of the screen that waits for it would wait for ever.
    page.on('response', (answer) => {
      if (answer.status() >= 400 && answer.url().includes('/api/'))
        refused.push(
          `${answer.status()} ${answer.request().method()} ${answer.url().replace(stage.origin, '')}`,
        )
    })
    pages[size] = page
  }
})
afterAll(() => stage.close())

const screens = [
  '/',
  '/activities?year=2024',
  '/activities?year=1999',
  '/activities/new',
  '/checks',
  '/declarations',
  '/declarations/new?metric=st-volunteers',
  '/notices',
  '/organizations/1',
  '/facilities',
  '/imports',
  '/people',
  '/brief?year=2021',
  '/acts',
  '/account',
  '/nowhere',
]

describe.each(['desk', 'phone'] as const)('on a %s', (size) => {
  test.each(screens)('%s can be read by everyone and fits the window', async (path) => {
    const page = pages[size] as Page
    await page.goto(stage.url + path)
    await page.locator('main#main').waitFor()
    await settled(page)
    expect(await stumblingStones(page)).toEqual([])
    expect(await tooWide(page)).toBeLessThanOrEqual(0)
    expect(refused.splice(0)).toEqual([])
  })

  test('dark is as readable as light', async () => {
    const page = pages[size] as Page
    await page.emulateMedia({ colorScheme: 'dark' })
    for (const path of ['/', '/activities?year=2024', '/activities/new']) {
      await page.goto(stage.url + path)
      await page.locator('main#main').waitFor()
      await settled(page)
      expect(await page.locator('html').getAttribute('data-tone')).toBe('dark')
      expect(await stumblingStones(page)).toEqual([])
    }
    await page.emulateMedia({ colorScheme: 'light' })
  })
})
