import { exact, print, times } from '../exact.ts'
import type { Actual, Target } from '../form.ts'
import { type Deadline, findDeadline, monthsIn, readDeadline } from '../grammar/deadline.ts'
import { takeApart } from '../grammar/plain-text.ts'
import { unitParts } from '../unit.ts'

/** A result as it is read beside its target. */
export interface Compared {
  value: number
  unit: string
  /** `share`: 0.9 beside ≥90% was read as 90%. */
  reading: 'plain' | 'share'
}

const UP = /提升|提高|增长|增加|上升/
const DOWN = /降低|下降|减少/

// What stands in brackets, and a level (降至3%), says nothing about the direction.
const change = (text: string) =>
  takeApart(text).said.replace(/(?:提升|提高|增长|增加|上升|降低|下降|减少|降)(?:到|至)/g, '')

// “下降3%” beside “增长5%” went the other way; “-12%” beside “降低10%” went the same.
function directed(value: number, actualText: string, targetText: string): number {
  const [actual, target] = [change(actualText), change(targetText)]
  if (DOWN.test(target)) return UP.test(actual) ? -value : value < 0 && !DOWN.test(actual) ? -value : value
  return UP.test(target) && DOWN.test(actual) ? -value : value
}

// A spreadsheet keeps 90% as 0.9. Below half of the whole a bare 0.3 may as well mean 0.3%.
function isShare(target: { value: number; unit: string }, actual: { value: number; unit: string }): boolean {
  if (actual.unit.trim() !== '' || unitParts(target.unit).base !== '%') return false
  return target.value >= 50 && actual.value > 0 && actual.value <= 1
}

/** Reads a result beside its target: its direction, and whether a bare 0.9 is 90%. */
export function comparedWith(
  target: Pick<Target, 'unit' | 'text'> & { value: number },
  actual: Pick<Actual, 'unit' | 'text'> & { value: number },
): Compared {
  if (isShare(target, actual))
    return { value: Number(print(times(exact(actual.value), exact(100)), 12)), unit: '%', reading: 'share' }
  return { value: directed(actual.value, actual.text, target.text), unit: actual.unit, reading: 'plain' }
}

/** What a month target or result says, from its text where that says more than the number. */
export function deadlineOf(printed: { value: number; text: string }): Deadline {
  const read = readDeadline(printed.text, true) ?? findDeadline(printed.text)
  return read?.month === printed.value ? read : { month: printed.value }
}

/**
 * A month counted from January of the form's year: 2024年1月 is the 13th month of 2023, 2022年12月 the 0th.
 * A month printed without a year is one of the form's year.
 */
export function monthOfForm(printed: { value: number; text: string }, year: number): number {
  return monthsIn(deadlineOf(printed), year)
}
