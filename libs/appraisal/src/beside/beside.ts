import type { Actual, Indicator, Target } from '../form.ts'
import { findDeadline, readDeadline } from '../grammar/deadline.ts'
import { promisesNone, saysNone } from '../grammar/none.ts'
import { parseTarget } from '../grammar/parse.ts'
import { hasDigits, readPhrase } from '../grammar/phrase.ts'
import type { Sign } from '../grammar/signs.ts'
import { areIncomparable } from '../unit.ts'
import { isDirectionAssumed, isLowerBetter } from './direction.ts'

/** Why a row with a number as its target cannot be judged; each is asked about, never judged by the printed score. */
export type Unknown =
  | 'unread'
  | 'target-missing'
  | 'missing'
  | 'not-a-date'
  | 'opposite-sign'
  | 'incomparable'

/** A target and a result as they are read beside each other, and what had to be assumed for it. */
export interface Beside {
  target: Target
  actual: Actual | null
  /** Less is better and no sign says so; the target was read as ≤. */
  isAssumed: boolean
  /** “无” was read as 0. */
  isNone: boolean
  unknown?: Unknown
}

const isFloor = ({ operator }: Target) => operator === '>=' || operator === 'percent'

// “无” is 0 where nothing is what was wanted; beside ≥5场 it may as well be an empty cell.
function withoutWords(target: Target, actual: Actual): Actual | undefined {
  const wantsLittle = target.operator === '<=' || target.value === 0
  if (actual.value !== null || !wantsLittle || !saysNone(actual.text)) return undefined
  return { value: 0, unit: target.unit, text: actual.text }
}

function besideMonth(actual: Actual): Pick<Beside, 'actual' | 'unknown'> {
  const isMonth = actual.value !== null && actual.value >= 1 && actual.value <= 12
  if (isMonth && (actual.unit === '月' || actual.unit === '')) return { actual }
  const found = findDeadline(actual.text) ?? readDeadline(actual.text, true)
  if (found !== undefined) return { actual: { value: found.month, unit: '月', text: actual.text } }
  return { actual, unknown: actual.value === null && !/\d/.test(actual.text) ? 'missing' : 'not-a-date' }
}

/** The sign a result repeats from its target; 达到 is none. */
export function printedSign(text: string): Sign | undefined {
  const read = readPhrase(text)
  return read?.isSoft ? undefined : read?.sign
}

const PER_NAME = /[日周月年人户亩]均|每|平均|单位|单价/

function besideNumber(
  target: Target,
  actual: Actual,
  name: string,
): Pick<Beside, 'actual' | 'unknown' | 'isNone'> {
  const none = withoutWords(target, actual)
  if (none !== undefined) return { actual: none, isNone: true }
  if (actual.value === null) return { actual, isNone: false, unknown: 'missing' }
  const sign = printedSign(actual.text)
  // “低于90%” beside ≥90% does not say what was reached.
  const isOpposite = (sign === '<=' && isFloor(target)) || (sign === '>=' && target.operator === '<=')
  // 由85%提高到92% beside 提升7% is a level beside a change.
  const isOfLevel =
    readPhrase(actual.text)?.level !== undefined && readPhrase(target.text)?.change !== undefined
  if (isOpposite || isOfLevel) return { actual, isNone: false, unknown: 'opposite-sign' }
  // 日均访问量 counts per day by its name, whether or not both units say so.
  const counted = (unit: string) => (PER_NAME.test(name) ? unit.replace(/\/.*$/, '') : unit)
  const isIncomparable = areIncomparable(counted(target.unit), counted(actual.unit))
  return { actual, isNone: false, ...(isIncomparable ? { unknown: 'incomparable' as const } : {}) }
}

// 零投诉 is a target in words until a number or “无” stands beside it.
function besideWords(indicator: Indicator): Beside {
  const { target, actual } = indicator
  const plain = { target, actual, isAssumed: false, isNone: false }
  if (target.text.trim() === '') return { ...plain, unknown: 'target-missing' }
  if (actual === null) return plain
  const promised = promisesNone(target.text) || (saysNone(target.text) && isLowerBetter(indicator))
  if (!promised) return plain
  const none: Target = { operator: '<=', value: 0, unit: actual.unit, text: target.text }
  if (actual.value !== null) return { ...plain, target: none }
  const said = withoutWords(none, actual)
  return said === undefined ? plain : { ...plain, target: none, actual: said, isNone: true }
}

// Forms stored before the grammar could read them: 不得低于96% kept as words, 20天内 as at least 20 of “天内”.
function readAnew(target: Target): Target {
  const isWords = target.operator === 'graded' && hasDigits(target.text)
  const hasTail = target.operator === '>=' && /[内下前]$/.test(target.unit)
  return isWords || hasTail ? parseTarget(target.text) : target
}

/** Reads a row's target and result beside each other: direction, “无”, dates inside sentences, what cannot be compared. */
export function readBeside(given: Indicator): Beside {
  const indicator = { ...given, target: readAnew(given.target) }
  const { target, actual } = indicator
  const plain = { target, actual, isAssumed: false, isNone: false }
  if (indicator.notApplicable) return plain
  if (target.operator === 'unread') return { ...plain, unknown: 'unread' }
  if (target.operator === 'graded' || target.value === null) return besideWords(indicator)
  if (actual === null) return { ...plain, unknown: 'missing' }
  if (target.operator === 'month') return { ...plain, ...besideMonth(actual) }
  const isAssumed = isDirectionAssumed(indicator)
  const read: Target = isAssumed ? { ...target, operator: '<=' } : target
  return { ...plain, target: read, isAssumed, ...besideNumber(read, actual, indicator.level3) }
}
