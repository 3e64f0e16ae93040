import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { BrowserContext, Page, Request } from 'playwright-core'
import { expect } from 'vitest'
import { loadTrainingRegion } from '../../demo/load.ts'
import type { Config } from '../../server/src/platform/config.ts'
import { deskUrl } from '../../server/src/platform/http/addresses.ts'
import { sharedBrowser } from '../../server/test/browser/browser.ts'
import { buildTestPlatform, type Seats, type TestPlatform } from '../../server/test/platform.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

export const desk = { width: 1440, height: 900 }
export const phone = { width: 360, height: 780 }

export interface Stage {
  platform: TestPlatform
  /** Where the workbench stands. */
  url: string
  /** Where the server stands. */
  origin: string
  /** A page of somebody who is already signed in with these roles. */
  as(seats: Seats, size?: typeof desk): Promise<Page>
  /** A page of nobody. */
  stranger(size?: typeof desk): Promise<Page>
  close(): Promise<void>
}

/** All files of a run show the same workbench: whether it is built of what stands there is looked at once. */
let built: Promise<void> | undefined

async function buildOnce(): Promise<void> {
  const tool = String(new URL('../../tools/build-workbench.js', import.meta.url))
  const { buildWorkbench } = (await import(tool)) as { buildWorkbench: () => Promise<void> }
  await buildWorkbench()
}

/**
 * The built workbench on the real server and a database of its own, in a real browser. With `region`, the whole
 * training region stands in it instead of the small world; with `empty`, nothing and nobody.
 */
export async function openStage({
  region = false,
  empty = false,
  config = {},
}: {
  region?: boolean
  empty?: boolean
  config?: Partial<Config>
} = {}): Promise<Stage> {
  built ??= buildOnce()
  await built
  const platform = await buildTestPlatform({ world: !region && !empty, config })
  if (region) await loadTrainingRegion(platform.platform, () => undefined)
  const origin = await platform.app.listen({ host: '127.0.0.1', port: 0 })
  const browser = await sharedBrowser()
  const contexts: BrowserContext[] = []
  const open = async (size = desk) => {
    const context = await browser.newContext({ viewport: size, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
    context.on('page', watch)
    context.setDefaultTimeout(45_000)
    contexts.push(context)
    return context
  }
  return {
    platform,
    url: deskUrl(origin),
    origin,
    stranger: async (size) => (await open(size)).newPage(),
    async as([role, organization, ...more], size) {
      const { cookie } = await platform.as(role as never, organization as number, ...more)
      const [name = '', value = ''] = cookie.split(/=(.*)/s)
      const context = await open(size)
      await context.addCookies([{ name, value, url: origin }])
      return context.newPage()
    },
    async close() {
      for (const context of contexts) await context.close()
      await platform.close()
    },
  }
}

interface Asked {
  open: Set<Request>
  /** When something was last on its way. */
  last: number
}
const asked = new WeakMap<Page, Asked>()

/** Keeps count of what a page has asked for and not yet got. */
function watch(page: Page): void {
  const open = new Set<Request>()
  const of: Asked = { open, last: Date.now() }
  asked.set(page, of)
  const note = (change: () => unknown) => {
    change()
    of.last = Date.now()
  }
  page.on('request', (request) => note(() => open.add(request)))
  page.on('requestfinished', (request) => note(() => open.delete(request)))
  page.on('requestfailed', (request) => note(() => open.delete(request)))
}

/** Milliseconds without a request after which none follows from the last answer. */
const QUIET = 150
const IDLE = 'new Promise((idle) => requestIdleCallback(() => idle(true), { timeout: 2000 }))'

/**
 * Waits until nothing on the page is still coming; the browser's own `networkidle` takes half a second each time. A slow
 * machine draws an answer long after it came, and asks for what follows from it only then: the page must be idle too.
 */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('load')
  const traffic = asked.get(page) ?? { open: new Set(), last: 0 }
  const coming = page.locator('[role=status][aria-busy=true]')
  const from = Date.now()
  const isQuiet = () => traffic.open.size === 0 && Date.now() - Math.max(from, traffic.last) >= QUIET
  while (Date.now() - from < 30_000) {
    // A page that is being left has no idle moment.
    if (!isQuiet()) await page.waitForTimeout(25)
    else if (await page.evaluate(IDLE).catch(() => undefined))
      if (isQuiet() && (await coming.count()) === 0) return
  }
  expect(await coming.count(), 'what is still coming').toBe(0)
}

interface Violation {
  id: string
  nodes: { html: string }[]
}

/** What a blind or weak-sighted reader would stumble over (WCAG 2.1 A and AA). */
export async function stumblingStones(page: Page): Promise<string[]> {
  // A color on its way to another is neither.
  await page.evaluate(`Promise.all(document.getAnimations()
    .filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime))
    .map(({ finished }) => finished.catch(() => undefined)))`)
  await page.evaluate(axe)
  const found = (await page.evaluate(
    "axe.run(document, { resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] })",
  )) as { violations: Violation[] }
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}

/**
 * Pixels by which the page is wider than its window; a page read by thumb must not be. A window that has just become
 * narrow is drawn anew a little later: what is too wide then stays so.
 */
export const tooWide = (page: Page): Promise<number> =>
  page.evaluate(`(async () => {
    const wider = () => document.documentElement.scrollWidth - innerWidth
    for (let tries = 0; wider() > 0 && tries < 40; tries += 1) await new Promise((on) => setTimeout(on, 50))
    return wider()
  })()`) as Promise<number>

/** Picks a usual reason in the dialog. */
export async function pickReason(page: Page, reason: string): Promise<void> {
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: reason }).click()
  expect(await dialog.getByRole('textbox').inputValue()).toBe(reason)
}
