import { describe, expect, it } from 'vitest'
import { labelOf, listOf } from '../cells/cell-text.ts'
import { parseCount } from '../cells/parse-count.ts'
import { parseDay } from '../cells/parse-day.ts'
import { decodeText } from './encoding.ts'
import { openBook } from './open-book.ts'

// Each stands for an expression that looks from every sign to the end of the text, or forks at every sign.
const long = ['(', 'a(', '【', '周', '-', ' -', '9', '1,', '年', '下午', '、', '　x', '#']

describe('a text of a million signs is compared in the time of one look', () => {
  it.each(long)('%j again and again', (sign) => {
    const text = sign.repeat(1_000_000 / sign.length)
    expect(typeof labelOf(text)).toBe('string')
    expect(listOf(text).length).toBeGreaterThanOrEqual(0)
    expect(parseDay(`2021-06-01 ${text}`)).toBeUndefined()
    expect(parseCount(`${text}x`)).toBeUndefined()
  })
})

describe('a table kept as text', () => {
  const saved = (text: string, wide: 'le' | 'be', mark: boolean) => {
    const bytes = Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le')
    return wide === 'le' ? bytes : bytes.swap16()
  }
  it.each([
    ['le', true],
    ['be', true],
    ['le', false],
    ['be', false],
  ] as const)('in two bytes a sign (%s, mark: %s) is the same text', (wide, mark) => {
    const text = '活动名称,活动日期,线下人数\n一年级一一讲座,2021-06-01,40\n'
    expect(decodeText(saved(text, wide, mark))).toBe(text)
  })

  it('shows errors that a formula left', async () => {
    const { rows } = await (await openBook(Buffer.from('讲座,#N/A\n#VALUE!,40\n'), 'csv')).read(0)
    expect(rows.map(({ marks }) => Object.keys(marks ?? {}))).toEqual([['1'], ['0']])
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['讲座', null],
      [null, 40].map((cell) => cell && String(cell)),
    ])
  })

  it.each([
    ['a quote that is never closed', `a,b\n"${'x'.repeat(3_000_000)}`],
    ['one line without end', 'x,'.repeat(3_000_000)],
  ])('with %s ends with a refusal or a row', async (_, text) => {
    const book = await openBook(Buffer.from(text), 'csv')
    const ended = await book.read(0).then(
      ({ rows }) => rows.length <= 1,
      () => true,
    )
    expect(ended).toBe(true)
  })
})
