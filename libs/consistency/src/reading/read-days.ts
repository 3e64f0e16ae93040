import { type Cell, parsePeriodText } from '@medelge/sheets'

/** From when until when; a day has no beginning. */
export interface Days {
  from?: string
  to?: string
}

const days = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
const start = (year: number, month: number) => `${year}-${String(month).padStart(2, '0')}-01`

// 2021, 2021-Q3, 2021-09, 2021-09-18: as parsePeriodText writes them.
function spanOf(period: string): Days {
  const year = Number(period.slice(0, 4))
  const rest = period.slice(5)
  if (rest === '') return { from: `${year}-01-01`, to: `${year}-12-31` }
  if (rest.startsWith('Q')) {
    const quarter = Number(rest.slice(1))
    return { from: start(year, quarter * 3 - 2), to: days(year, quarter * 3) }
  }
  return rest.length === 2
    ? { from: start(year, Number(rest)), to: days(year, Number(rest)) }
    : { to: period }
}

const between = /^(.{4,24}?)(?:至|到|~|—|–|\/|--)(.{4,24})$/
/** Cells that are remembered: dates repeat, and reading one takes longer than finding it. */
const KEPT = 5000

/** Makes a reader of dates and periods; empty where a cell tells none. */
export function dayReader(): (cell: Cell | undefined) => Days {
  const known = new Map<Cell, Days>()
  const read = (cell: Cell): Days => {
    const text = typeof cell === 'number' ? cell : String(cell).trim().slice(0, 60)
    const half = typeof text === 'string' ? /^((?:19|20)\d\d)年?(上|下)半年$/.exec(text) : null
    if (half)
      return half[2] === '上'
        ? { from: `${half[1]}-01-01`, to: `${half[1]}-06-30` }
        : { from: `${half[1]}-07-01`, to: `${half[1]}-12-31` }
    const whole = parsePeriodText(typeof text === 'number' && text < 2200 ? String(text) : text)
    if (whole !== undefined) return spanOf(whole)
    const parts = typeof text === 'string' ? between.exec(text) : null
    const [first, last] = [parsePeriodText(parts?.[1] ?? null), parsePeriodText(parts?.[2] ?? null)]
    if (first === undefined || last === undefined) return {}
    const [begin, end] = [spanOf(first), spanOf(last)]
    const from = begin.from ?? begin.to
    return { ...(from === undefined ? {} : { from }), ...(end.to === undefined ? {} : { to: end.to }) }
  }
  return (cell) => {
    if (cell === null || cell === undefined || cell === '') return {}
    const kept = known.get(cell)
    if (kept) return kept
    const found = read(cell)
    if (known.size < KEPT) known.set(cell, found)
    return found
  }
}
