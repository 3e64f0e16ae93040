import type { Browser, CDPSession, Page } from 'playwright-core'

/** One opening of a screen by its address, signed in. */
export interface ScreenLoad {
  /** Requests to the interface until nothing comes any more. */
  requests: number
  /** Bytes of script, compressed, that had come when the title of the screen stood. */
  script: number
  /** Milliseconds until the title of the screen stood, until the last answer was drawn, and of the browser's own work. */
  stands: number
  settled: number
  scripting: number
  tasks: number
  /** Tasks that held the page for more than 50 ms, and milliseconds in them. */
  long: number
  longest: number
}

/** Notes in the page when it last changed, when its title stood, and what held it. */
const notes = `
  window.noted = { stands: 0, changed: 0, long: [] }
  new PerformanceObserver((list) => { for (const task of list.getEntries()) noted.long.push(task.duration) })
    .observe({ type: 'longtask', buffered: true })
  new MutationObserver((changes) => {
    // Beside the screen lies only what is made ready for messages while it rests; nobody sees that come.
    const screen = document.getElementById('root')
    if (!changes.some(({ target }) => screen?.contains(target))) return
    noted.changed = performance.now()
    if (!noted.stands && document.querySelector('h1')) noted.stands = noted.changed
  }).observe(document, { subtree: true, childList: true, characterData: true })
`
const scriptsBefore = `performance.getEntriesByType('resource')
  .filter(({ name, responseEnd }) => name.endsWith('.js') && responseEnd <= noted.stands)
  .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0)`

/** Milliseconds without an answer or a change after which none follows. */
const QUIET = 400

async function quiet(page: Page, open: ReadonlySet<unknown>): Promise<void> {
  const still = () =>
    page.evaluate<boolean>(
      `performance.now() - noted.changed > ${QUIET} && noted.stands > 0 && !document.querySelector('[aria-busy=true], .ant-skeleton')`,
    )
  const end = Date.now() + 30_000
  for (
    let since = Date.now();
    Date.now() - since < QUIET || !(await still());
    await page.waitForTimeout(50)
  ) {
    if (open.size > 0) since = Date.now()
    if (Date.now() > end) throw new Error(`${page.url()} does not come to rest`)
  }
}

const metricsOf = async (session: CDPSession) => {
  const { metrics } = await session.send('Performance.getMetrics')
  const of = (name: string) => (metrics.find((one) => one.name === name)?.value ?? 0) * 1000
  return { scripting: of('ScriptDuration'), tasks: of('TaskDuration') }
}

/** Opens an address in a browser that has the cookie: once with nothing kept, then `times` again; these count. */
export async function loadScreen(
  browser: Browser,
  { origin, cookie, path }: { origin: string; cookie: string; path: string },
  times = 4,
): Promise<ScreenLoad[]> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' })
  const [name = '', value = ''] = cookie.split(/=(.*)/s)
  await context.addCookies([{ name, value, url: origin }])
  const loads: ScreenLoad[] = []
  for (let turn = 0; turn <= times; turn += 1) {
    const page = await context.newPage()
    await page.addInitScript(notes)
    const session = await context.newCDPSession(page)
    await session.send('Performance.enable')
    const open = new Set<unknown>()
    let requests = 0
    page.on('request', (request) => {
      open.add(request)
      if (new URL(request.url()).pathname.startsWith('/api/')) requests += 1
    })
    page.on('requestfinished', (request) => open.delete(request))
    page.on('requestfailed', (request) => open.delete(request))
    await page.goto(`${origin}/desk${path}`, { waitUntil: 'commit' })
    await quiet(page, open)
    const noted = await page.evaluate<{ stands: number; changed: number; long: number[] }>('noted')
    const script = await page.evaluate<number>(scriptsBefore)
    const work = await metricsOf(session)
    if (turn > 0)
      loads.push({
        ...{ requests, script, ...work, stands: noted.stands, settled: noted.changed },
        long: noted.long.reduce((sum, one) => sum + one, 0),
        longest: Math.max(0, ...noted.long),
      })
    await page.close()
  }
  await context.close()
  return loads
}
