import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anything, scribble } from '../mongolian.fixture.ts'
import { diagnose } from './diagnose.ts'
import { applyFixes, type Problem } from './finding.ts'

const CASES: readonly (readonly [Problem, string, number, number, string | undefined])[] = [
  ['legacy-connector', 'ᠭᠡᠷ\u202fᠦᠨ', 3, 4, '\u180e'],
  ['misplaced-connector', 'ᠭᠡᠷ \u180eᠦᠨ', 4, 5, ''],
  ['nirugu-after-connector', 'ᠰᠠᠷ\u180e\u180aᠠ', 4, 5, ''],
  ['space-before-suffix', 'ᠮᠣᠩᠭᠣᠯ ᠤᠨ', 6, 7, '\u180e'],
  ['misplaced-selector', ' \u180bᠨᠣᠮ', 1, 2, ''],
  ['repeated-selector', 'ᠨ\u180b\u180cᠠ', 2, 3, ''],
  ['joiner-between-letters', 'ᠨ\u200dᠣ', 1, 2, ''],
  ['zero-width', 'ᠨᠣᠮ\u200b', 3, 4, ''],
  ['presentation-form', 'ᠨᠣᠮ\ufe12', 3, 4, '。'],
  ['private-use', '\ue2c1\ue27f\ue317\ue27e\ue2e8', 0, 5, 'ᠪᠢᠴᠢᠭ'],
  ['wrong-block', 'ᠭᡄᠷ', 1, 2, 'ᠡ'],
  ['misplaced-connector', 'ᠭᠡᠷ\u202f ᠦᠨ', 3, 4, undefined],
  ['private-use', 'ᠨ\u{f0000}', 1, 3, undefined],
  ['unassigned', 'ᠨ\u1879', 1, 2, undefined],
  ['unassigned', 'ᠨ\ufffdᠮ', 1, 2, undefined],
  ['doubled-vowel', 'ᠨᠠᠠ', 1, 3, undefined],
  ['mixed-harmony', 'ᠬᠥᠬᠡᠬᠣᠲᠠ', 0, 8, undefined],
  ['look-alike', 'хvн', 1, 2, 'ү'],
  ['lone-surrogate', 'ᠨ\ud800', 1, 2, undefined],
]

describe('diagnose', () => {
  it.each(CASES)('finds %s', (problem, text, start, end, fix) => {
    const found = diagnose(text).find((finding) => finding.problem === problem)
    expect(found).toMatchObject({ start, end })
    expect(found?.fix).toBe(fix)
  })

  it.each([
    'ᠮᠣᠩᠭᠣᠯ\u180eᠤᠨ ᠪᠢᠴᠢᠭ᠃',
    'ᠪᠠᠶᠢᠨ\u180eᠠ',
    'ᠨ\u180bᠠ',
    '\u1800\u180b',
    'ᡐᡆᡑᡆ ᡋᡅᡔᡅᡎ',
    'хүн',
    '科普 text',
    '10\u202f000 \u{1f600}',
    '',
  ])('leaves %s in peace', (text) => expect(diagnose(text)).toEqual([]))

  it('leaves a private-use run of another vendor without a fix', () => {
    expect(diagnose('\ue610\ue611')).toMatchObject([{ problem: 'private-use', start: 0, end: 2 }])
    expect(diagnose('\ue610\ue611')[0]?.fix).toBeUndefined()
  })

  it('gives positions inside the text, in order, and reports every private or unassigned unit', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const found = diagnose(text)
        const covered = new Set<number>()
        found.forEach(({ start, end }, index) => {
          expect(start).toBeGreaterThanOrEqual(found[index - 1]?.start ?? 0)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          for (let i = start; i < end; i++) covered.add(i)
        })
        for (let i = 0; i < text.length; i++) {
          if (/[\ue000-\uf8ff\u1879]/.test(text.charAt(i))) expect(covered.has(i)).toBe(true)
        }
      }),
      { numRuns: 2000 },
    )
  })

  it('has nothing sure left to fix after a few rounds of fixing', () => {
    fc.assert(
      fc.property(scribble, (text) => {
        let fixed = text
        for (let round = 0; round < 20; round++) fixed = applyFixes(fixed, diagnose(fixed))
        expect(
          diagnose(fixed).filter(({ severity, fix }) => severity === 'error' && fix !== undefined),
        ).toEqual([])
      }),
      { numRuns: 1000 },
    )
  })
})
