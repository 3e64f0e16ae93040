import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from './browser.ts'

let browser: Browser
let page: Page
beforeAll(async () => {
  browser = await launchBrowser()
  page = await browser.newPage({ viewport: { width: 200, height: 200 } })
})
afterAll(() => browser.close())

/** The page as a picture with nothing on it but this text. */
async function picture(text: string, style = ''): Promise<string> {
  await page.setContent(`<html lang="zh"><body style="font: 40px sans-serif; ${style}">${text}</body></html>`)
  const taken = () => page.screenshot()
  // Chromium may refuse the first picture after a cold start, and takes the same one a moment later.
  return (await taken().catch(taken)).toString('base64')
}

test.each([
  ['Chinese', '科普账', '旗县盟', ''],
  ['bold Chinese', '科普账', '旗县盟', 'font-weight: 700'],
  ['Cyrillic', 'Мэдлэг', 'Шинжлэх', ''],
  ['vertical Mongolian', 'ᠮᠡᠳᠡᠯᠭᠡ', 'ᠮᠣᠩᠭᠣᠯ', 'writing-mode: vertical-lr'],
])('draws %s', async (_script, one, other, style) => {
  // A missing glyph is drawn as nothing or as the same box for every letter.
  const pictures = [await picture('', style), await picture(one, style), await picture(other, style)]
  expect(new Set(pictures).size).toBe(3)
})

test('bold Chinese is bolder, and Mongolian letters join', async () => {
  expect(await picture('普', 'font-weight: 700')).not.toBe(await picture('普'))
  // A zero-width non-joiner between the letters changes a joined word.
  expect(await picture('ᠮᠡᠳᠡ')).not.toBe(await picture('ᠮ\u200cᠡ\u200cᠳ\u200cᠡ'))
})

test('runs a page the way people see it', async () => {
  await page.setContent('<button onclick="this.textContent = `已保存`">保存</button>')
  await page.getByRole('button', { name: '保存' }).click()
  expect(await page.getByRole('button').textContent()).toBe('已保存')
})
