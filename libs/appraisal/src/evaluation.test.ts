import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareEvaluation, type OwnScores } from './evaluation.ts'
import { nationalScheme } from './schemes.ts'

const scoredOf = (rows: OwnScores['rows']): OwnScores => ({
  rows,
  total: Math.round(rows.reduce((sum, { score }) => sum + score * 100, 0)) / 100,
})

const form = scoredOf([
  { code: 'execution', weight: 10, score: 9.98 },
  { code: '1', weight: 50, score: 50 },
  { code: '2', weight: 40, score: 38 },
])

describe('self-appraisal against evaluation', () => {
  it('takes the mean of those who scored a row, and the unit’s own points where nobody did', () => {
    const { rows, evaluators, all } = compareEvaluation(
      form,
      nationalScheme,
      ['a', 'b'],
      [
        { person: 'a', code: '1', score: 40 },
        { person: 'b', code: '1', score: 45.01 },
        { person: 'b', code: '2', score: 38 },
      ],
    )
    expect(rows.map(({ scores, mean, difference }) => [scores, mean, difference])).toEqual([
      [[null, null], null, null],
      [[40, 45.01], 42.51, -7.49],
      [[null, 38], 38, 0],
    ])
    expect(evaluators).toEqual([
      { total: 87.98, grade: '良', difference: -10, rows: 1 },
      { total: 92.99, grade: '优', difference: -4.99, rows: 2 },
    ])
    expect(all).toEqual({ total: 90.49, grade: '优', difference: -7.49, rows: 2 })
  })

  it('says nothing where nobody scored', () => {
    const { all, evaluators } = compareEvaluation(form, nationalScheme, [], [])
    expect([all, evaluators]).toEqual([null, []])
  })

  const points = fc.integer({ min: 0, max: 5000 }).map((cents) => cents / 100)
  const row = fc.record({ own: points, scores: fc.array(fc.option(points), { minLength: 3, maxLength: 3 }) })
  it('closes: the total is the unit’s own and all differences, for each and for all', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), (drawn) => {
        const scored = scoredOf(drawn.map(({ own }, nth) => ({ code: `${nth}`, weight: 50, score: own })))
        const persons = ['a', 'b', 'c']
        const said = drawn.flatMap(({ scores }, nth) =>
          scores.flatMap((score, who) =>
            score === null ? [] : [{ person: persons[who] ?? '', code: `${nth}`, score }],
          ),
        )
        const { rows, evaluators, all } = compareEvaluation(scored, nationalScheme, persons, said)
        const cents = (value: number) => Math.round(value * 100)
        const differences = rows.reduce((sum, { difference }) => sum + cents(difference ?? 0), 0)
        expect(cents(all?.total ?? scored.total)).toBe(cents(scored.total) + differences)
        for (const [who, { total, rows: n }] of evaluators.entries()) {
          const own = drawn.reduce((sum, one) => sum + cents(one.scores[who] ?? one.own), 0)
          expect([cents(total), n]).toEqual([own, drawn.filter((one) => one.scores[who] !== null).length])
        }
        const [least, most] = [Math.min, Math.max].map((of) =>
          rows.map(({ scores }) => of(...scores.flatMap((one) => (one === null ? [] : [one])))),
        )
        for (const [nth, { mean }] of rows.entries())
          if (mean !== null) expect(mean >= (least?.[nth] ?? 0) && mean <= (most?.[nth] ?? 0)).toBe(true)
      }),
    )
  })
})
