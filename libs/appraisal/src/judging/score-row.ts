import { compare, type Exact, print, rounded, times, toNumber } from '../exact.ts'
import type { ScoredRow } from '../result.ts'
import type { Scheme } from '../scheme.ts'
import type { Judged } from './judged.ts'

/** A row with its points still exact, before they are added up. */
export interface RowPoints {
  judged: Judged
  weight: Exact
  points: Exact
  /** The points after the scheme's rounding. */
  score: Exact
}

/** The points of a row: its weight times the share it earned. */
export function pointsOf(judged: Judged, weight: Exact, scheme: Scheme): RowPoints {
  const points = times(weight, judged.share)
  return { judged, weight, points, score: rounded(points, scheme.rounding.places, scheme.rounding.mode) }
}

/** A row as readers see it, with the sentence that explains it. */
export function presentRow(code: string, row: RowPoints, scheme: Scheme): ScoredRow {
  const { judged, weight, points, score } = row
  const { mode, places } = scheme.rounding
  const isCut = compare(points, score) !== 0
  return {
    code,
    weight: toNumber(weight),
    coefficient: toNumber(judged.share),
    score: toNumber(score, places),
    exact: print(points),
    fulfilment: judged.fulfilment === null ? null : toNumber(judged.fulfilment),
    arithmetic: {
      code: judged.code,
      values: {
        ...judged.values,
        weight: print(weight),
        exact: print(points, 4),
        score: print(score, places),
        ...(isCut ? { rounding: mode, places: String(places) } : {}),
      },
    },
  }
}
