import { mkdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { launchBrowser } from '../../../server/test/browser/browser.ts'
import * as mongolian from '../src/index.ts'
import { buildPage } from './build.ts'

/** The right stack, and one that breaks the connector: a face before the Mongolian one claims it and splits the run. */
const RIGHT = '"Medelge Mongol", sans-serif'
const BROKEN = '"Claims the connector", "Medelge Mongol", sans-serif'
const CLAIMING =
  '@font-face{font-family:"Claims the connector";src:url(mongolian.woff2);unicode-range:U+180E,U+202F;font-display:block}'

interface Comparison {
  readonly name: string
  readonly drawn: readonly [text: string, family: string]
  readonly against: readonly [text: string, family: string]
  readonly same: boolean
}

const WORD = 'ᠮᠣᠩᠭᠣᠯ'
const STEMS = ['ᠮᠣᠩᠭᠣᠯ', 'ᠭᠡᠷ', 'ᠬᠠᠭᠠᠨ', 'ᠰᠤᠷᠭᠠᠭᠤᠯᠢ', 'ᠬᠡᠯᠡ', 'ᠪᠢᠴᠢᠭ']
const SUFFIXES = [
  'ᠤᠨ',
  'ᠦᠨ',
  'ᠤ',
  'ᠦ',
  'ᠶᠢᠨ',
  'ᠢ',
  'ᠶᠢ',
  'ᠳᠤ',
  'ᠳᠦ',
  'ᠲᠤ',
  'ᠲᠦ',
  'ᠠᠴᠠ',
  'ᠡᠴᠡ',
  'ᠢᠶᠠᠷ',
  'ᠢᠶᠡᠷ',
  'ᠪᠠᠷ',
  'ᠲᠠᠢ',
  'ᠤᠳ',
  'ᠦᠳ',
]

function same(name: string, text: string, reference: string): Comparison {
  return { name, drawn: [text, RIGHT], against: [reference, RIGHT], same: true }
}

function differs(
  name: string,
  drawn: readonly [string, string],
  against: readonly [string, string],
): Comparison {
  return { name, drawn, against, same: false }
}

/** A particle joined by MVS has the shapes it has by the old connector, which shaped rightly in the stack measured before. */
const comparisons: Comparison[] = [
  ...STEMS.flatMap((stem) =>
    SUFFIXES.map((suffix) =>
      same(
        `${stem} + ${suffix}: normalized = old connector`,
        mongolian.normalize(`${stem}\u202f${suffix}`),
        `${stem}\u202f${suffix}`,
      ),
    ),
  ),
  same('a word list’s nirugu behind the connector', mongolian.normalize('ᠰᠠᠷ\u180e\u180aᠠ'), 'ᠰᠠᠷ\u180eᠠ'),
  ...['ᠪᠢᠴᠢᠭ', 'ᠮᠣᠩᠭᠣᠯ\u180eᠤᠨ', 'ᠪᠠᠶᠢᠨ\u180eᠠ', 'ᠥᠪᠥᠷ', 'ᠨᠠᠢ\u180dᠮᠠᠨ', 'ᠰᠠᠢᠨ', 'ᠬᠦᠮᠦᠨ'].map((word) =>
    same(
      `${word}: there and back through Menksoft`,
      mongolian.fromMenksoft(mongolian.toMenksoft(word)),
      word,
    ),
  ),
  same('attachSuffix', mongolian.attachSuffix(WORD, { kind: 'genitive' }), `${WORD}\u202fᠤᠨ`),
  differs('a suffix with and without connector', [`${WORD}\u180eᠤᠨ`, RIGHT], [`${WORD}ᠤᠨ`, RIGHT]),
  differs('the separated vowel and the joined one', ['ᠪᠠᠶᠢᠨ\u180eᠠ', RIGHT], ['ᠪᠠᠶᠢᠨᠠ', RIGHT]),
  differs('ᠢ of ᠨᠠᠢᠮᠠᠨ with and without its selector', ['ᠨᠠᠢ\u180dᠮᠠᠨ', RIGHT], ['ᠨᠠᠢᠮᠠᠨ', RIGHT]),
  differs('the stack known to be broken', [`${WORD}\u180eᠤᠨ`, BROKEN], [`${WORD}\u180eᠤᠨ`, RIGHT]),
]

async function draw(page: Page, [text, family]: readonly [string, string]): Promise<Buffer> {
  await page.evaluate(
    ([content, fonts]) => {
      const { document } = globalThis as unknown as { document: { body: { innerHTML: string } } }
      document.body.innerHTML = `<div id="sample" lang="mn-Mong" style='writing-mode:vertical-lr;font:48px ${fonts};width:90px;height:420px;background:#fff;color:#000'>${content}</div>`
    },
    [text, family] as const,
  )
  return page.locator('#sample').screenshot()
}

const pictures = join(tmpdir(), 'mongolian-shapes')
mkdirSync(pictures, { recursive: true })
const browser = await launchBrowser()
try {
  const page = await browser.newPage({ viewport: { width: 1500, height: 1300 } })
  await page.goto(pathToFileURL(join(await buildPage(), 'index.html')).href)
  await page.addStyleTag({ content: CLAIMING })
  await page.evaluate(
    () =>
      (globalThis as unknown as { document: { fonts: { ready: Promise<unknown> } } }).document.fonts.ready,
  )
  await page.screenshot({ path: join(pictures, 'page.png'), fullPage: true })
  let wrong = 0
  for (const [index, { name, drawn, against, same: expected }] of comparisons.entries()) {
    const left = await draw(page, drawn)
    const right = await draw(page, against)
    if (left.equals(right) === expected) continue
    wrong++
    console.error(`${expected ? 'differs' : 'does not differ'}: ${name}`)
    writeFileSync(join(pictures, `${index}-drawn.png`), left)
    writeFileSync(join(pictures, `${index}-against.png`), right)
  }
  console.log(
    `${comparisons.length - wrong} of ${comparisons.length} comparisons hold; pictures in ${pictures}`,
  )
  if (wrong > 0) process.exitCode = 1
} finally {
  await browser.close()
}
