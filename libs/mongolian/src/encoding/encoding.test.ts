import { describe, expect, it } from 'vitest'
import { toMenksoft } from '../menksoft/to-menksoft.ts'
import { type EncodingConverter, menksoftConverter, toUnicode } from './converters.ts'
import { detectEncoding } from './detect-encoding.ts'

const TEXT = 'ᠥᠪᠥᠷ ᠮᠣᠩᠭᠣᠯ\u180eᠤᠨ ᠰᠢᠨᠵᠢᠯᠡᠬᠦ ᠤᠬᠠᠭᠠᠨ ᠮᠡᠷᠭᠡᠵᠢᠯ\u180eᠦᠨ ᠨᠡᠶᠢᠭᠡᠮᠯᠢᠭ᠃'

describe('detectEncoding', () => {
  it.each([
    [TEXT, 'unicode'],
    [toMenksoft(TEXT), 'menksoft'],
    ['Өвөр Монгол', 'cyrillic'],
    ['Öbör mongγol', 'latin'],
    ['2024 内蒙古', 'none'],
    ['\ue610\ue7b0\ue6a1', 'legacy'],
    ['', 'none'],
  ] as const)('%s is %s', (text, encoding) => {
    expect(detectEncoding(text).encoding).toBe(encoding)
  })

  it('takes glyphs that stand where no font of that vendor puts them for another vendor', () => {
    expect(detectEncoding(toMenksoft(TEXT)).confidence).toBeGreaterThan(0.8)
    expect(detectEncoding('\ue27e\ue27e\ue2e8\ue27e').encoding).toBe('legacy')
  })
})

describe('toUnicode', () => {
  it('reads Menksoft and normalizes everything else', () => {
    expect(toUnicode(toMenksoft(TEXT))).toEqual({ text: TEXT, encoding: 'menksoft' })
    expect(toUnicode('ᠭᠡᠷ\u202fᠦᠨ')).toEqual({ text: 'ᠭᠡᠷ\u180eᠦᠨ', encoding: undefined })
  })

  it('lets a converter of somebody else take its place', () => {
    const boljoo: EncodingConverter = {
      encoding: 'boljoo',
      recognize: (text) => (text.startsWith('\ue610') ? 0.9 : 0),
      toUnicode: (text) => text.replaceAll('\ue610', 'ᠨ\u202fᠤ'),
    }
    const converters = [menksoftConverter, boljoo]
    expect(toUnicode('\ue610', { converters })).toEqual({ text: 'ᠨ\u180eᠤ', encoding: 'boljoo' })
    expect(toUnicode(toMenksoft(TEXT), { converters }).encoding).toBe('menksoft')
  })
})
