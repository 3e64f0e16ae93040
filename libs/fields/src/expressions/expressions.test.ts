import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { community, withFields } from '../definition/community.fixture.ts'
import type { FieldDefinition } from '../definition/definition.ts'
import { compileExpressions } from './index.ts'
import { vectors } from './vectors.fixture.ts'

const when = (text: string, more: Partial<FieldDefinition> = {}) =>
  withFields(...community.fields, { code: 'extra', words: { zh: '其他' }, type: 'line', when: text, ...more })
const told = (text: string) =>
  compileExpressions(when(text)).problems.map(({ problem, about }) =>
    [problem, about].filter(Boolean).join(': '),
  )

describe('an expression', () => {
  it.each(vectors)('$computed of $values is $outcome', ({ type, computed, values, outcome }) => {
    const { words } = community
    const field = { code: 'result', words, computed, ...type } as FieldDefinition
    const { expressions, problems } = compileExpressions(withFields(...community.fields, field))
    expect(problems).toEqual([])
    expect(expressions?.computed.get('result')?.(values)).toEqual(outcome)
  })

  it.each([
    ['members >', 'expression-unreadable'],
    ['moon > 1', 'expression-names-nothing: moon'],
    ['term.middle == named', 'expression-names-nothing: term.middle'],
    ['members', 'expression-result: int'],
    ['members > "a"', 'expression-types: int, text'],
    ['grant > 100', 'expression-types: money, int'],
    ['grant + members > yuan(1)', 'expression-types: money, int'],
    ["level == 'moon'", 'expression-not-an-option: moon'],
    ["level in ['state', 'moon']", 'expression-not-an-option: moon'],
    ["named > '2021-02-30'", 'expression-not-a-moment: 2021-02-30'],
    ['rooms.name.all(n, n != "")', 'expression-not-allowed: comprehensionExpr'],
    ['name.matches("(a+)+")', 'expression-not-allowed: matches'],
    ['dyn(members) > 1', 'expression-not-allowed: dyn'],
    ['{"a": 1}["a"] > members', 'expression-not-allowed: structExpr'],
    ['floor > 1e-9', 'expression-not-allowed: doubleValue'],
    ['members > 9223372036854775808', 'expression-not-allowed: int64Value'],
    [`${'('.repeat(41)}true${')'.repeat(41)}`, 'expression-too-deep'],
    [`${'!'.repeat(31)}(funded)`, undefined],
    [`members${' + 1'.repeat(99)} > 1`, undefined],
    [`members${' + 1'.repeat(110)} > 1`, 'expression-too-deep'],
    ['phone == "1"', 'expression-tells-more: phone'],
    ['given(phone)', undefined],
  ])('%s: %s', (text, problem) => {
    expect(told(text)).toEqual(problem === undefined ? [] : [problem])
  })

  it('in a circle is refused, a circle of one too', () => {
    expect(told('given(extra)')).toEqual(['expression-circle: extra'])
    const { problems } = compileExpressions(
      withFields(
        { code: 'a', words: { zh: '甲' }, type: 'whole-number', computed: 'b + 1' },
        { code: 'b', words: { zh: '乙' }, type: 'whole-number', when: 'a > 1' },
      ),
    )
    expect(problems).toEqual([{ problem: 'expression-circle', at: 'fields', about: 'a, b' }])
  })

  it('is read or refused, and answers or fails, whatever is written', () => {
    const parts = [
      'members',
      'floor',
      'grant',
      'level',
      'named',
      'rooms.floor',
      'title.zh',
      'funded',
      '1',
      '0.5',
    ]
    const signs = [
      '+',
      '*',
      '/',
      '-',
      '%',
      '==',
      '<',
      '&&',
      '||',
      '?',
      ':',
      ',',
      '(',
      ')',
      '[',
      ']',
      '!',
      ' in ',
    ]
    const calls = ['sum(', 'given(', 'yuan(', 'ratio(', 'round(', 'year(', 'size(', '"a"', 'has(', '.all(']
    const texts = fc
      .array(fc.constantFrom(...parts, ...signs, ...calls), { maxLength: 12 })
      .map((all) => all.join(''))
    const values = { members: 0, floor: '0', grant: 1, rooms: [{ name: '', floor: null }], funded: true }
    fc.assert(
      fc.property(fc.oneof(texts, fc.string()), (text) => {
        const { expressions, problems } = compileExpressions(when(text))
        expect(problems.length > 0).toBe(expressions === undefined)
        const outcome = expressions?.when.get('extra')?.(values)
        if (outcome !== undefined && typeof outcome === 'object') expect(typeof outcome.value).toBe('boolean')
      }),
      { numRuns: 300 },
    )
  })

  it('computes decimals as they are on paper', () => {
    const { words } = community
    const of = (code: string): FieldDefinition => ({
      code,
      words,
      type: 'decimal',
      digits: 2,
      least: -1_000_000,
    })
    const { expressions } = compileExpressions(
      withFields(
        of('a'),
        of('b'),
        { ...of('sum'), computed: 'a + b' },
        { code: 'same', words, type: 'yes-no', computed: 'a + b - b == a' },
      ),
    )
    const cents = fc.integer({ min: -99_999_999, max: 99_999_999 })
    const text = (of: number) => String(of / 100)
    fc.assert(
      fc.property(cents, cents, (a, b) => {
        const values = { a: text(a), b: text(b) }
        expect(expressions?.computed.get('sum')?.(values)).toEqual({ value: text(a + b) })
        expect(expressions?.computed.get('same')?.(values)).toEqual({ value: true })
      }),
    )
  })
})
