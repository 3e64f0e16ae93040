import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { desk, openStage, phone, type Stage, settled, stumblingStones, tooWide } from './stage.ts'

let stage: Stage
const pages: Partial<Record<'desk' | 'phone', Page>> = {}
const sizes = { desk, phone }
const refused: string[] = []
const asked: string[] = []

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
    page.on('request', (request) => {
      const { pathname } = new URL(request.url())
      // A photo is a picture of the page, no question to the interface.
      if (pathname.startsWith('/api/') && request.resourceType() !== 'image') asked.push(pathname)
    })
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

/** The most a screen may ask before it rests: who am I and what waits for me among it. */
const MOST = 6

/** Every screen, and how many questions it asks when it is opened by its address, on a desk and on a phone. */
const screens: [path: string, desk: number, phone: number][] = [
  ['/', 4, 4],
  ['/activities?year=2024', 3, 3],
  ['/activities?year=1999', 3, 3],
  ['/activities/new', 5, 5],
  ['/activities/plans', 2, 2],
  ['/checks', 6, 2],
  ['/figures/popsci-publicity-events?year=2024', 4, 4],
  ['/figures/contradictions?year=2021', 3, 3],
  ['/figures/holdings?year=2024', 2, 2],
  ['/figures/updates', 2, 2],
  ['/figures/rules', 5, 5],
  ['/figures/package', 1, 1],
  ['/figures/frames', 2, 2],
  ['/figures/targets?year=2024', 2, 2],
  ['/figures/targets/set?metric=tour-stops&year=2024', 3, 3],
  ['/figures/frames/four-services', 3, 3],
  ['/figures/metrics/tour-stops', 4, 4],
  ['/declarations', 3, 3],
  ['/declarations/new?metric=st-volunteers', 5, 5],
  ['/appraisals', 2, 2],
  ['/documents', 2, 2],
  ['/documents/new', 3, 3],
  ['/documents/received', 2, 2],
  ['/collections', 2, 2],
  ['/collections/new', 3, 3],
  ['/sheets', 2, 2],
  ['/questionnaires', 2, 2],
  ['/questionnaires/new', 2, 2],
  ['/questionnaires/outreach-statistics', 3, 3],
  ['/notices', 2, 2],
  ['/system', 2, 2],
  ['/organizations/1', 4, 3],
  ['/registers/museums', 4, 4],
  ['/registers', 2, 2],
  ['/registers/science-volunteers/invitations', 3, 3],
  ['/registers/science-volunteers/performance', 3, 3],
  ['/registers/enrollments', 2, 2],
  ['/registers/new', 1, 1],
  ['/imports', 2, 2],
  ['/people', 3, 3],
  ['/keys', 2, 2],
  ['/webhooks', 2, 2],
  ['/members', 2, 2],
  ['/brief?year=2021', 2, 2],
  ['/acts', 2, 2],
  ['/account', 4, 4],
  ['/service-reports', 2, 2],
  ['/nowhere', 1, 1],
]

describe.each(['desk', 'phone'] as const)('on a %s', (size) => {
  // A page that stays open asks every minute what is new, and would be counted among the questions of the other.
  afterAll(() => pages[size]?.close())

  test.each(screens)('%s can be read by everyone, fits the window and asks little', async (path, ...asks) => {
    const page = pages[size] as Page
    const questions = asks[size === 'desk' ? 0 : 1]
    // What the screen before still asks is not asked by this one.
    await page.goto('about:blank')
    asked.splice(0)
    await page.goto(stage.url + path)
    await page.locator('main#main').waitFor()
    await settled(page)
    expect(asked, `${asked.length} questions`).toHaveLength(questions)
    expect(questions).toBeLessThanOrEqual(MOST)
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
