import { type Period, parsePeriod } from '@medelge/figures'
import { cellText, parsePeriodText, saysNothing } from '@medelge/sheets'
import type { GivenRow, ImportContext } from '#platform/sheets/import-kind'
import type { RowReader } from '#platform/sheets/row-reader'
import { isAhead } from '../possible-amount.ts'

/** The time a row is of: what the ledger keeps it under, and from which day to which it runs. */
export interface RowTime {
  period: Period
  /** Empty for what stands on a day. */
  from: string
  to: string
}

/** Periods that have a name: the year, a quarter, a month, a day. */
function named(from: string, to: string): Period | undefined {
  const year = to.slice(0, 4)
  const quarter = Math.ceil(Number(to.slice(5, 7)) / 3)
  return [year, `${year}-Q${quarter}`, to.slice(0, 7), to]
    .map(parsePeriod)
    .find((period) => period.from === from && period.to === to)
}

/** The time of a row by its one period, or by its first and last day; undefined where something is wrong with it. */
export function readPeriod(
  row: GivenRow,
  reader: RowReader,
  { usualYear, today }: Pick<ImportContext, 'usualYear' | 'today'>,
  flows: boolean,
): RowTime | undefined {
  const until = parsePeriodText(row.cell('period'), usualYear)
  if (until === undefined) {
    reader.flag('period', cellText(row.cell('period')) === '' ? 'CELL_REQUIRED' : 'CELL_PERIOD_UNREADABLE')
    return undefined
  }
  const last = parsePeriod(until)
  const stretch = stretchOf(row, reader, last, { usualYear, flows })
  if (!stretch) return undefined
  if (isAhead(stretch.period, today)) {
    reader.flag('period', 'PERIOD_AHEAD', { today })
    return undefined
  }
  return stretch
}

function stretchOf(
  row: GivenRow,
  reader: RowReader,
  last: Period,
  { usualYear, flows }: { usualYear: number | undefined; flows: boolean },
): RowTime | undefined {
  const own = { period: last, from: last.from ?? '', to: last.to }
  if (saysNothing(row.cell('since'))) return own
  const since = parsePeriodText(row.cell('since'), usualYear)
  if (since === undefined) {
    reader.flag('since', 'CELL_PERIOD_UNREADABLE')
    return undefined
  }
  const { to } = last
  const from = parsePeriod(since).from ?? to
  if (from > to) {
    reader.flag('since', 'CELL_PERIOD_REVERSED', { from, to })
    return undefined
  }
  // What stands on a day, or is a share of something, has no first day.
  if (!flows) return own
  if (from.slice(0, 4) !== to.slice(0, 4)) {
    reader.flag('since', 'CELL_PERIOD_YEARS', { from, to })
    return undefined
  }
  return { period: named(from, to) ?? parsePeriod(to), from, to }
}
