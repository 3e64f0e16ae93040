import { type Cell, cellText, parseDay } from '@medelge/sheets'
import type { Period } from '../values/values.ts'

const goesOn = /\s*(?:起|至今|到现在|以来|[-–—~～])$/u
const until = /[至到~～–—]/u

/** From a day to a day as people write it; one day is a period of its own, unless it may have no end. */
export function readPeriod(cell: Cell, open: boolean): Period | undefined {
  const text = cellText(cell)
  const without = text.replace(goesOn, '')
  const span = parseDay(typeof cell === 'number' ? cell : without)
  if (!span) return undefined
  if (without !== text) return open && !span.endDay ? { from: span.day, to: null } : undefined
  if (span.endDay) return { from: span.day, to: span.endDay }
  return { from: span.day, to: open && !until.test(text) ? null : span.day }
}
