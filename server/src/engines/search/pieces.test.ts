import fc from 'fast-check'
import { expect, it } from 'vitest'
import { keysOf } from './entry-keys.ts'
import { fold, readQuery } from './fold.ts'
import { LINE, piecesAsked, sought } from './pieces.ts'
import { spell } from './spell.ts'

const entry = (title: string, also: string[] = []) =>
  keysOf('thing', { id: '1', title, note: '', also, rank: 0, seenBy: [0] })

/** Whether an entry of this title is among what is asked for, as the database would say. */
function holds(title: string, asked: string): boolean {
  const { keys, pieces } = entry(title)
  const { words } = readQuery(asked)
  const has = new Set(pieces)
  return words
    .map(sought)
    .every((word) => keys.includes(word) && piecesAsked(word).every((piece) => has.has(piece)))
}

it('puts texts in one form', () => {
  expect(fold('《科普 日》（Ａ）')).toBe('科普日a')
  expect(fold('ᠮᠣᠩᠭᠣᠯ\u202fᠤᠨ')).toBe(fold('ᠮᠤᠩᠭᠤᠯ ᠤᠨ'))
  expect(fold('%_\\')).toBe('')
  expect(readQuery('  锡盟　科普 ')).toEqual({ whole: '锡盟科普', words: ['锡盟', '科普'] })
  expect(readQuery('plan b 科 普 aa bb cc dd').words).toEqual(['planb', '科', '普', 'aa', 'bb', 'ccdd'])
})

it('reads surnames both ways, and ü as it is typed', () => {
  expect(spell('曾丹', true).map(({ full }) => full)).toEqual(['zengdan', 'cengdan'])
  expect(spell('绿色', false)).toEqual([{ full: 'lvse', initials: 'ls' }])
  expect(spell('only letters')).toEqual([])
})

const word = fc.oneof(
  fc.stringMatching(/^[内蒙古锡林郭勒盟呼和浩特市科学技术普及讲座草原防火]{2,12}$/),
  fc.stringMatching(/^[\u4e00-\u9fa5a-z0-9《》 ]{2,12}$/),
  fc.stringMatching(/^[\u1820-\u1842]{2,12}$/),
)

it('finds every part of two signs or more', () => {
  fc.assert(
    fc.property(word, fc.nat(), fc.nat(), (title, from, length) => {
      const signs = [...fold(title)]
      const at = from % Math.max(1, signs.length - 1)
      const part = signs.slice(at, at + 2 + (length % signs.length)).join('')
      expect(holds(title, part)).toBe(true)
      expect(holds(title, title)).toBe(true)
    }),
    { numRuns: 500 },
  )
})

it('finds initials of any part, and pinyin of the whole and from any sign on', () => {
  const chinese = fc.stringMatching(/^[\u4e00-\u9fa5]{2,10}$/)
  fc.assert(
    fc.property(chinese, fc.nat(), fc.integer({ min: 2, max: 10 }), (title, from, length) => {
      const [spelling] = spell(title)
      const at = from % (title.length - 1)
      expect(holds(title, spelling?.initials.slice(at, at + length) ?? '')).toBe(true)
      expect(holds(title, spelling?.full ?? '')).toBe(true)
      expect(holds(title, spelling?.full.slice(0, length) ?? '')).toBe(true)
      if ((spelling?.full.length ?? 0) >= at + 3)
        expect(holds(title, spelling?.full.slice(at) ?? '')).toBe(true)
    }),
    { numRuns: 300 },
  )
})

it('asks for nothing that another text has by chance', () => {
  expect(holds('科学普及', '科普')).toBe(false)
  expect(holds('锡林郭勒盟', 'xmgl')).toBe(false)
  expect(holds('内蒙古', 'b')).toBe(false)
  expect(holds('内蒙古', 'n')).toBe(true)
})

it('knows a key from its beginning and to its end', () => {
  const { pieces } = entry('锡林郭勒盟')
  const has = (text: string) => piecesAsked(text).every((piece) => pieces.includes(piece))
  expect(['锡林', 'xlgl', 'xi', 'xilinguolemeng'].map((start) => has(`${LINE}${start}`))).toEqual([
    true,
    true,
    true,
    true,
  ])
  expect([has(`${LINE}xlglm${LINE}`), has(`${LINE}xlgl${LINE}`)]).toEqual([true, false])
})
