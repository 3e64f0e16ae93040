import { divided, type Exact, exact, minus, rounded, sum, toNumber } from './exact.ts'
import { gradeOf } from './grade.ts'
import type { Scored, ScoredRow } from './result.ts'
import type { Scheme } from './scheme.ts'

/** What of a scored form is held against the evaluation. */
export type OwnScores = Pick<Scored, 'total'> & {
  rows: readonly Pick<ScoredRow, 'code' | 'weight' | 'score'>[]
}

/** The points an evaluator gives to a row in place of the printed ones. */
export interface EvaluatedScore {
  person: string
  /** `execution` or the indicator's code. */
  code: string
  score: number
}

/** One row as its unit scored it and as evaluators did; all in points. */
export interface EvaluatedRow {
  code: string
  weight: number
  own: number
  /** By evaluator, in the order they were asked for; null where nothing was said. */
  scores: (number | null)[]
  /** Their mean to two decimals, half up; null where nobody scored the row. */
  mean: number | null
  /** Mean less own. */
  difference: number | null
}

/** A total in which rows that were not scored stand as the unit scored them. */
export interface EvaluatedTotal {
  total: number
  grade: string
  difference: number
  /** How many rows were scored. */
  rows: number
}

export interface Evaluation {
  rows: EvaluatedRow[]
  evaluators: EvaluatedTotal[]
  /** By the means of all; null where nobody scored any row. */
  all: EvaluatedTotal | null
}

const twoPlaces = (value: Exact) => rounded(value, 2, 'half-up')

/**
 * Holds what a unit scored against what evaluators did: row by row, for each of them, and for the mean of those who
 * scored a row. Scores of rows the form has not are left aside. Pure.
 * @example
 * const scored = { total: 48, rows: [{ code: '1', weight: 50, score: 48 }] }
 * const said = [{ person: 'a', code: '1', score: 45 }, { person: 'b', code: '1', score: 46 }]
 * compareEvaluation(scored, nationalScheme, ['a', 'b'], said).rows[0]?.mean // → 45.5
 */
export function compareEvaluation(
  scored: OwnScores,
  scheme: Scheme,
  persons: readonly string[],
  said: readonly EvaluatedScore[],
): Evaluation {
  const given = new Map(said.map(({ person, code, score }) => [`${code}\n${person}`, score]))
  const rows = scored.rows.map(({ code, weight, score: own }): EvaluatedRow => {
    const scores = persons.map((person) => given.get(`${code}\n${person}`) ?? null)
    const stated = scores.filter((one) => one !== null).map((one) => exact(one))
    if (stated.length === 0) return { code, weight, own, scores, mean: null, difference: null }
    const mean = twoPlaces(divided(sum(stated), exact(stated.length)))
    return {
      ...{ code, weight, own, scores },
      mean: toNumber(mean),
      difference: toNumber(minus(mean, exact(own))),
    }
  })
  const totalOf = (points: (number | null)[]): EvaluatedTotal => {
    const changes = points.flatMap((one, nth) =>
      one === null ? [] : [minus(exact(one), exact(rows[nth]?.own ?? 0))],
    )
    const difference = twoPlaces(sum(changes))
    const total = toNumber(sum([exact(scored.total), difference]))
    return { total, grade: gradeOf(total, scheme), difference: toNumber(difference), rows: changes.length }
  }
  const all = totalOf(rows.map(({ mean }) => mean))
  return {
    rows,
    evaluators: persons.map((_, nth) => totalOf(rows.map(({ scores }) => scores[nth] ?? null))),
    all: all.rows === 0 ? null : all,
  }
}
