import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anything } from '../mongolian.fixture.ts'
import { layoutColumns, pagesOf } from './columns.ts'
import { lineBreaks } from './line-breaks.ts'

const measure = (text: string) => text.length

describe('lineBreaks', () => {
  it.each([
    ['ᠮᠣᠩᠭᠣᠯ\u180eᠤᠨ ᠪᠢᠴᠢᠭ', [10, 15]],
    ['ᠭᠡᠷ\u202fᠦᠨ ᠭᠠᠵᠠᠷ', [7, 12]],
    ['ᠨᠣᠮ᠂ ᠨᠣᠮ᠃', [5, 9]],
    ['内蒙古（科普）。', [1, 2, 3, 5, 8]],
    ['《ᠨᠣᠮ》', [5]],
    ['a\r\nb\tc\u2028d', [3, 5, 7, 8]],
    ['\ud840\udc00\ud840\udc01', [2, 4]],
    ['カナ。한국', [1, 3, 4, 5]],
    ['a\u200bb', [2, 3]],
    ['', []],
  ])('%s breaks at %o', (text, breaks) => {
    expect(lineBreaks(text)).toEqual(breaks)
  })

  it('never parts a suffix from its stem', () => {
    fc.assert(
      fc.property(anything, (text) => {
        for (const at of lineBreaks(text).slice(0, -1)) {
          if (/[\n-\r\u0085\u2028\u2029\t\u200b]/.test(text.charAt(at - 1))) continue
          expect(
            /[\u180e\u202f]/.test(text.charAt(at - 1) + text.charAt(at)) && text.charAt(at - 1) !== ' ',
          ).toBe(false)
        }
      }),
    )
  })
})

describe('layoutColumns', () => {
  it('fills each column as far as it goes', () => {
    const columns = layoutColumns('ᠨᠣᠮ ᠨᠣᠮ ᠨᠣᠮ ᠭᠡᠷ\u180eᠦᠨ', { length: 7, measure })
    expect(columns.map((column) => column.text)).toEqual(['ᠨᠣᠮ ᠨᠣᠮ ', 'ᠨᠣᠮ ', 'ᠭᠡᠷ\u180eᠦᠨ'])
    expect(columns.map((column) => column.length)).toEqual([7, 3, 6])
  })

  it('gives an empty line a column of its own', () => {
    const columns = layoutColumns('ᠨᠣᠮ\r\n\r\nᠭᠡᠷ', { length: 9, measure })
    expect(columns.map((column) => column.length)).toEqual([3, 0, 3])
  })

  it('begins a column at a line feed and marks a word that is too long', () => {
    const columns = layoutColumns('ᠨᠣᠮ\nᠰᠤᠷᠭᠠᠭᠤᠯᠢ', { length: 5, measure })
    expect(columns.map((column) => column.overflows)).toEqual([false, true])
  })

  it('loses nothing, and only a single word may hang out', () => {
    fc.assert(
      fc.property(anything, fc.integer({ min: 1, max: 12 }), (text, length) => {
        const columns = layoutColumns(text, { length, measure })
        expect(columns.map((column) => column.text).join('')).toBe(text)
        for (const column of columns) {
          if (column.overflows) expect(lineBreaks(column.text)).toHaveLength(1)
          else expect(column.length).toBeLessThanOrEqual(length)
        }
      }),
    )
  })

  it('deals columns to pages', () => {
    expect(pagesOf([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]])
    expect(pagesOf([], 2)).toEqual([])
    expect(pagesOf([1], Number.NaN)).toEqual([[1]])
  })
})
