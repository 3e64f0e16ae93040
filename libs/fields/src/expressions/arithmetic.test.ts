import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Arithmetic, readArithmetic } from './arithmetic.ts'

const leaf: fc.Arbitrary<Arithmetic> = fc.oneof(
  fc.constantFrom('科普人员', 'tour-stops', '场次（合计）').map((name) => ({ name })),
  fc.constantFrom('1', '100', '2.5').map((number) => ({ number })),
  fc.constant({ call: 'days' }),
)
const { part } = fc.letrec<{ part: Arithmetic }>((tie) => ({
  part: fc.oneof(
    { maxDepth: 4 },
    leaf,
    fc
      .tuple(fc.constantFrom('+', '-', '*', '/'), tie('part'), tie('part'))
      .map(([sign, a, b]): Arithmetic => ({ sign: sign as '+', of: [a, b] })),
    // A minus before a minus is read as none.
    leaf.map((of): Arithmetic => ({ sign: '-', of: [of] })),
  ),
}))

/** Every part in brackets, so that nothing hangs on which sign binds first. */
function text(of: Arithmetic): string {
  if ('name' in of) return `{${of.name}}`
  if ('number' in of) return of.number
  if ('call' in of) return `${of.call}()`
  const [a, b] = of.of.map(text)
  return b === undefined ? `(-${a})` : `(${a} ${of.sign} ${b})`
}

it('reads what was written, whatever stands in it', () => {
  fc.assert(
    fc.property(part, (of) => {
      expect(readArithmetic(text(of))).toEqual(of)
    }),
  )
})

it('takes signs as an input method writes them, and leaves names alone', () => {
  expect(readArithmetic('｛场次（合计）｝ ÷ （｛人员｝ ＋ 1） × 100')).toEqual(
    readArithmetic('{场次（合计）} / ({人员} + 1) * 100'),
  )
})

it.each([
  ['{a} +', 'expression-unreadable'],
  ['a + 1', 'expression-names-nothing'],
  ['m0 + {a} + m7', 'expression-names-nothing'],
  ['{a} > 1', 'expression-not-allowed'],
  ['{a} / days({b})', 'expression-not-allowed'],
  ["'a' + {b}", 'expression-not-allowed'],
  ['[{a}]', 'expression-not-allowed'],
  [`${'('.repeat(50)}{a}${')'.repeat(50)}`, 'expression-too-deep'],
  ['x'.repeat(5000), 'expression-too-long'],
])('refuses %s', (given, problem) => {
  expect(() => readArithmetic(given)).toThrow(expect.objectContaining({ problem }))
})
