import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseCount } from './parse-count.ts'

describe('a count', () => {
  it.each([
    ['300', 300, false],
    [300, 300, false],
    ['1,200', 1200, false],
    ['１，２００人次', 1200, false],
    ['共300人', 300, false],
    ['约300人', 300, true],
    ['300余人', 300, true],
    ['300人左右', 300, true],
    ['近1.2万人次', 12_000, true],
    ['1.2345万', 12_345, false],
    ['0', 0, false],
  ])('is read from %s', (written, count, about) => {
    expect(parseCount(written)).toEqual({ count, about })
  })

  it.each([[''], [null], ['/'], ['—'], ['无'], ['未统计']])('is not given by “%s”', (written) => {
    expect(parseCount(written)).toBeNull()
  })

  it.each([
    ['-5'],
    ['3.5'],
    [-1],
    [2.5],
    ['200-300人'],
    ['很多'],
    ['1.23456万'],
    ['300人（其中青少年100人）'],
  ])('is not read from “%s”', (written) => {
    expect(parseCount(written)).toBeUndefined()
  })

  it('comes back with separators and full-width digits', () => {
    fc.assert(
      fc.property(fc.nat(99_999_999), (count) => {
        const wide = String(count).replace(/\d/g, (digit) =>
          String.fromCharCode(digit.charCodeAt(0) + 0xfee0),
        )
        for (const written of [count, wide, count.toLocaleString('en-US'), `${count} 人`])
          expect(parseCount(written)).toEqual({ count, about: false })
      }),
    )
  })
})
