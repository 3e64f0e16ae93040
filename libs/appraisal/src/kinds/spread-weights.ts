import { divided, type Exact, exact, minus, rounded, toNumber } from '../exact.ts'
import type { Indicator } from '../form.ts'
import type { Scheme } from '../scheme.ts'
import { findGroup } from '../weights.ts'

/**
 * Points for a form that prints none: those of every group shared evenly among its rows, to the cent; what cents leave
 * over goes to the last of them. A row of no group gets none.
 * @example
 * const names = { code: '1', level1: '满意度指标', level2: '满意度指标', level3: '公众满意度' }
 * const rows = [{ ...names, target: parseTarget('≥90%'), actual: null, weight: 0 }]
 * spreadWeights(rows, nationalScheme) // → [10]
 */
export function spreadWeights(indicators: readonly Indicator[], scheme: Scheme): number[] {
  const groups = indicators.map((one) => findGroup(one, scheme))
  const given = new Map<string, { left: Exact; rows: number }>()
  return groups.map((group) => {
    if (group === undefined) return 0
    const rows = groups.filter((one) => one === group).length
    const state = given.get(group.name) ?? { left: exact(group.weight), rows: 0 }
    const even = rounded(divided(exact(group.weight), exact(rows)), 2, 'truncate')
    const own = state.rows === rows - 1 ? state.left : even
    given.set(group.name, { left: minus(state.left, own), rows: state.rows + 1 })
    return toNumber(own)
  })
}
