import {
  compare,
  divided,
  type Exact,
  exact,
  minus,
  NOTHING,
  plus,
  rounded,
  sum,
  times,
  WHOLE,
} from './exact.ts'
import type { Form, Indicator } from './form.ts'
import type { Scheme, SchemeGroup } from './scheme.ts'

/**
 * A first-level name without brackets, spaces and the ending 指标: “产出指标（50）” is 产出.
 * @example
 * levelName('产出指标（50）') // → '产出'
 */
export function levelName(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\(.*?\)/g, '')
    .replace(/\s/g, '')
    .replace(/指标$/, '')
}

/**
 * The group of the scheme that takes an indicator, if any.
 * @example
 * const names = { code: '1', level1: '产出指标（50）', level2: '质量指标', level3: '公民科学素质' }
 * const indicator = { ...names, target: parseTarget('≥9%'), actual: null, weight: 50 }
 * findGroup(indicator, nationalScheme)?.name // → '产出指标'
 */
export function findGroup(indicator: Indicator, scheme: Scheme): SchemeGroup | undefined {
  const level = levelName(indicator.level1)
  return scheme.groups.find(
    (group) => group.covers === 'every' || group.covers.some((name) => levelName(name) === level),
  )
}

/**
 * The part of a group that takes an indicator by its second level, if the group has parts.
 * @example
 * const names = { code: '1', level1: '产出指标', level2: '质量指标（25）', level3: '公民科学素质' }
 * const indicator = { ...names, target: parseTarget('≥9%'), actual: null, weight: 10 }
 * const parts = [{ name: '质量', weight: 25, covers: ['质量指标'] }]
 * findPart(indicator, { name: '产出', weight: 50, covers: ['产出指标'], groups: parts })?.name // → '质量'
 */
export function findPart(indicator: Indicator, group: SchemeGroup): SchemeGroup | undefined {
  const level = levelName(indicator.level2)
  return group.groups?.find(
    (part) => part.covers === 'every' || part.covers.some((name) => levelName(name) === level),
  )
}

/** What one printed point of an indicator counts: 0.5 where weights out of 100 stand inside a group of 50. */
export function pointsPerWeight(indicator: Indicator, scheme: Scheme): Exact {
  const group = findGroup(indicator, scheme)
  if (group === undefined) return WHOLE
  const part = findPart(indicator, group)
  return [group, ...(part === undefined ? [] : [part])].reduce(
    (factor, { weight, of }) =>
      of === undefined ? factor : times(factor, divided(exact(weight), exact(of))),
    WHOLE,
  )
}

/** What one printed point of a row counts: out of 100 where rows are converted, inside its group otherwise. */
export function pointsPerPrinted(one: Indicator, scheme: Scheme): Exact {
  const perWeight = pointsPerWeight(one, scheme)
  if (scheme.printedScores !== 'of-hundred') return perWeight
  return times(perWeight, divided(exact(one.weight), exact(100)))
}

// Hundredths of a point that rounding leaves over go to the largest remainders, so the group keeps its weight.
function spread(weights: Exact[], whole: Exact): Exact[] {
  const cut = weights.map((weight) => rounded(weight, 2, 'truncate'))
  const order = weights
    .map((weight, index) => ({ index, rest: minus(weight, cut[index] ?? NOTHING) }))
    .sort((a, b) => compare(b.rest, a.rest) || a.index - b.index)
  const cent = exact('0.01')
  let left = minus(whole, sum(cut))
  for (const { index } of order) {
    if (compare(left, cent) < 0) break
    cut[index] = plus(cut[index] ?? NOTHING, cent)
    left = minus(left, cent)
  }
  const first = order[0]?.index
  if (first !== undefined) cut[first] = plus(cut[first] ?? NOTHING, left)
  return cut
}

function rescale(weights: Exact[], applies: boolean[], whole: Exact): Exact[] {
  const used = weights.map((weight, index) => (applies[index] ? weight : NOTHING))
  const rest = sum(used)
  if (compare(rest, NOTHING) <= 0 || compare(rest, whole) === 0) return used
  const factor = divided(whole, rest)
  return spread(
    used.map((weight) => times(weight, factor)),
    whole,
  )
}

/** Points that count per row: the execution row first, then the indicators in the order of the form. */
export interface CountedWeights {
  execution: Exact
  indicators: Exact[]
}

/**
 * The weights after rescaling for indicators that do not apply. `rescale-group` keeps each group's weight (a group
 * without any applicable indicator passes its weight on to all other indicators); `rescale-form` keeps the whole
 * form's, execution included. Rows `passedOver` for a better alternative count nothing, and nobody takes their weight.
 */
export function countedWeights(
  form: Form,
  scheme: Scheme,
  passedOver: ReadonlySet<string> = new Set(),
): CountedWeights {
  const execution = exact(scheme.execution.counted === false ? 0 : scheme.execution.weight)
  const weights = form.indicators.map((one) =>
    passedOver.has(one.code) ? NOTHING : times(exact(one.weight), pointsPerWeight(one, scheme)),
  )
  const applies = form.indicators.map(({ notApplicable }) => notApplicable !== true)
  if (applies.every(Boolean)) return { execution, indicators: weights }
  if (scheme.notApplicable === 'rescale-form') {
    const [first = execution, ...rest] = rescale(
      [execution, ...weights],
      [true, ...applies],
      sum([execution, ...weights]),
    )
    return { execution: first, indicators: rest }
  }
  const counted = [...weights]
  for (const name of new Set(form.indicators.map((one) => findGroup(one, scheme)?.name))) {
    const places = form.indicators.flatMap((one, index) =>
      findGroup(one, scheme)?.name === name ? [index] : [],
    )
    const own = places.map((index) => weights[index] ?? NOTHING)
    const scaled = rescale(
      own,
      places.map((index) => applies[index] ?? true),
      sum(own),
    )
    places.forEach((index, at) => {
      counted[index] = scaled[at] ?? NOTHING
    })
  }
  return {
    execution,
    indicators: rescale(
      counted,
      counted.map((weight) => compare(weight, NOTHING) > 0),
      sum(weights),
    ),
  }
}
