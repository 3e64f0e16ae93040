import { type Exact, exact, times } from './exact.ts'
import { remembered } from './grammar/remembered.ts'
import { DIMENSIONS, MEASURES, SCALES, SPELLINGS } from './unit-words.ts'

/** A unit taken apart: 万人次 is 10,000 × 人次. */
export interface UnitParts {
  scale: Exact
  /** What is counted, in its usual spelling; empty when only a scale was written (“160万”). */
  base: string
}

// The written unit without a slash before it (“/人次”) and “/年”, cut where it counts per something.
function cut(unit: string): { counted: string; ending: string } {
  const written = unit
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s/g, '')
    .replace(/^\/+|\/年?$/g, '')
  const [counted = '', ...per] = written.split('/')
  return { counted, ending: per.length === 0 ? '' : `/${per.join('/')}` }
}

/**
 * Takes a unit apart into its scale and what it counts; spaces, a slash before it (“/人次”) and “/年” are ignored.
 * @example
 * unitParts('万人') // → { scale: { over: 10000n, under: 1n }, base: '人' }
 */
export const unitParts = remembered(partsOf)

function partsOf(unit: string): UnitParts {
  const { counted, ending } = cut(unit)
  if (counted === '‰') return { scale: exact('0.1'), base: `%${ending}` }
  const scale = SCALES.find(([prefix]) => counted.startsWith(prefix))
  const rest = scale === undefined ? counted : counted.slice(scale[0].length)
  return { scale: exact(scale?.[1] ?? 1), base: (SPELLINGS[rest] ?? rest) + ending }
}

/** The same for comparing: units of one dimension come down to one of them, 天 to 小时 and 公顷 to 平方米. */
export const measureParts = remembered(measured)

function measured(unit: string): UnitParts {
  const { counted, ending } = cut(unit)
  const whole = measureOf(counted)
  if (whole !== undefined) return { scale: scaleOf(whole[0]), base: whole[1] + ending }
  const plain = unitParts(counted)
  const measure = measureOf(plain.base)
  if (measure === undefined) return { ...plain, base: plain.base + ending }
  return { scale: times(plain.scale, scaleOf(measure[0])), base: measure[1] + ending }
}

const scaleOf = (scale: number | string | Exact) => (typeof scale === 'object' ? scale : exact(scale))

const measureOf = (unit: string) => (Object.hasOwn(MEASURES, unit) ? MEASURES[unit] : undefined)

const dimensionOf = (base: string) => DIMENSIONS.find(([pattern]) => pattern.test(base))?.[1]

/** Whether two units of time can only be compared roughly: 天 and 工作日, 个月 and 天. */
export function areRough(one: string, other: string): boolean {
  const [a, b] = [measureParts(one).base, measureParts(other).base]
  return a !== b && dimensionOf(a) === 'time' && dimensionOf(b) === 'time'
}

/**
 * Whether numbers in two units say nothing about each other: 天 and 元, 次/月 and 次. Two ways of counting (次, 人次) do.
 * A unit that is left out may be the other's.
 */
export function areIncomparable(one: string, other: string): boolean {
  const [a, b] = [measureParts(one).base, measureParts(other).base]
  if (a === '' || b === '' || a === b) return false
  // 2000元 beside 2000元/人 left out whom it is for.
  if (a.startsWith('元') && b.startsWith('元')) return false
  if (a.includes('/') || b.includes('/')) return true
  return dimensionOf(a) !== dimensionOf(b)
}
