import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { sharedBrowser } from '#test/browser/browser'
import { figures, printedDocument, printedFigure } from './printed.fixture.ts'
import type { PrintedDocument } from './printed.ts'
import { writeHtml } from './write-html.ts'

const version = {
  number: 2,
  digest: 'ab'.repeat(32),
  frozenAt: '2023-01-18T17:30:00Z',
  frozenByName: '高春梅',
}

let page: Page
const asked: string[] = []
beforeAll(async () => {
  page = await (await sharedBrowser()).newPage()
  page.on('request', (request) => asked.push(request.url()))
})
afterAll(() => page.close())

async function open(printed: PrintedDocument, options = {}): Promise<void> {
  asked.length = 0
  await page.setContent(writeHtml(printed, options))
}
const texts = (where: string) => page.locator(where).allTextContents()

it.each(['notice', 'report', 'statutory', 'feature'] as const)(
  'leads from every number of a %s to what it is, and back, within the page alone',
  async (layout) => {
    await open(printedDocument({ layout, version }))
    const links = await page
      .locator('main a')
      .evaluateAll((all) => all.map((one) => [one.textContent, one.getAttribute('href')]))
    expect(links).toEqual(
      ['f1', 'f2', 'f3', 'f4', 'f5', 'f5', 'f6', 'f4'].map((place) => [
        figures.find((one) => one.place === place)?.text,
        `#${place}`,
      ]),
    )
    const lost = await page.evaluate(() => {
      const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
      const targets = [...document.querySelectorAll('a')].map((one) => decodeURIComponent(one.hash.slice(1)))
      return {
        twice: ids.length - new Set(ids).size,
        open: targets.filter((id) => !document.getElementById(id)),
      }
    })
    expect(lost).toEqual({ twice: 0, open: [] })
    expect(await texts('#f2 td')).toEqual([
      ...[
        'f2',
        '44万多人',
        '科普信息员人数',
        '赤峰市科协',
        '截至2022年12月31日',
        '449,204 人',
        '◐ 部分来自记录',
      ],
    ])
    expect(await texts('#f3 td.exact')).toEqual(['3,106.43 万元'])
    expect(await page.locator('a[href="#f2"]').getAttribute('title')).toContain('449,204 人')
    expect(await texts('aside')).toEqual([expect.stringContaining('市科协组织人事部专家库')])
    // The region's time, not the server's.
    expect(await texts('aside')).toEqual([expect.stringContaining('2023-01-19 01:30')])
    expect(asked.filter((url) => !url.startsWith('data:'))).toEqual([])
  },
)

it('writes what people wrote as words, wherever it stands', async () => {
  const nasty = `</style></title><script>document.title='run'</script><img src=x onerror="document.title='run'">"'&amp;`
  const figure = printedFigure(`"><b>`, nasty, { metricName: nasty, organizationName: nasty, unit: nasty })
  const line = [
    { kind: 'figure' as const, place: figure.place },
    { kind: 'words' as const, text: nasty, source: nasty },
  ]
  for (const layout of ['notice', 'statutory'] as const) {
    await open(
      printedDocument({
        ...{ layout, title: nasty, unit: nasty, notice: nasty, figures: [figure], periodLabel: nasty },
        head: {
          ...printedDocument().head,
          number: nasty,
          addressees: nasty,
          covering: nasty,
          signedBy: nasty,
          copies: nasty,
        },
        sections: [
          {
            ...{ key: 'a', level: 1, heading: nasty },
            blocks: [
              { kind: 'paragraph', line },
              { kind: 'table', title: nasty, head: [nasty], rows: [[line]] },
            ],
          },
        ],
      }),
    )
    expect(await page.title()).toBe(nasty)
    expect(await page.locator('script,img').count()).toBe(0)
    expect(await texts('main h2')).toEqual([nasty])
    expect(await texts('.notice')).toEqual([nasty])
    expect(await texts('main section > p')).toEqual([nasty + nasty])
    expect(await page.locator('style').count()).toBe(1)
  }
})

it('brings the Mongolian face along where its letters stand, and fits a phone', async () => {
  const html = writeHtml(printedDocument())
  expect(html).toContain('data:font/woff2;base64,')
  expect(writeHtml(printedDocument({ sections: [] }))).not.toContain('data:font')
  await page.setViewportSize({ width: 390, height: 844 })
  await open(printedDocument({ version }), { evidence: 'index.html' })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  expect(await page.locator('#f1 a').last().getAttribute('href')).toBe('index.html#f1')
})

it('says on screen and on every printed page that it is a draft', async () => {
  const html = writeHtml(printedDocument({ notice: '草稿' }))
  expect(html).toContain('@top-center{content:"草稿"')
  expect(html).toContain('<p class="notice">草稿</p>')
  expect(writeHtml(printedDocument({ version }))).not.toContain('@top-center')
})
