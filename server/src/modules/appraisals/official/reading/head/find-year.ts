import { plainText } from '@medelge/appraisal'
import { isRepeat, type Place, type SheetGrid, take } from '../grid/sheet-grid.ts'
import { TITLE } from '../grid/split-forms.ts'
import type { SheetRemark } from '../problem-code.ts'

const DIGITS = '〇一二三四五六七八九'

/** 二〇二三 as 2023. */
export const yearDigits = (text: string): string =>
  text.replace(/[一二][〇○ＯOo零〇一二三四五六七八九]{3}(?=年)/g, (year) =>
    [...year].map((sign) => ('○ＯOo零'.includes(sign) ? '0' : String(DIGITS.indexOf(sign)))).join(''),
  )

const FILLING = /填[报表写制]|日期|时间|签字|盖章|审核/
const NAME = /^(?:项目|专项|部门|单位)名称/
const LABEL = /^(?:所属|预算|项目|实施|评价|自评|填报|考核)?年[度份]$/
const LABELLED = /^(?:所属|预算|项目|实施|评价|自评|填报|考核)?年[度份][:：]((?:19|20)\d{2})年?度?$/

interface Found {
  year: number
  place: Place
}

const yearIn = (text: string, pattern: RegExp): number | undefined => {
  const year = pattern.exec(yearDigits(plainText(text)))?.[1]
  return year === undefined ? undefined : Number(year)
}

const OF_YEAR = /((?:19|20)\d{2})年?度/
const ANY = /((?:19|20)\d{2})年(?!\d)/
const ALONE = /^[([【〔]?((?:19|20)\d{2})年?度?[)\]】〕]?$/

// From the surest to the least sure: the title, a year that stands alone or behind its label, a text that says 年度, any year.
function rank(text: string, beside: string): { at: number; year: number } | undefined {
  const title = TITLE.test(plainText(text)) ? yearIn(text, /((?:19|20)\d{2})/) : undefined
  if (title !== undefined) return { at: 0, year: title }
  const alone = yearIn(text, ALONE)
  if (alone !== undefined && (/年/.test(text) || LABEL.test(beside))) return { at: 0, year: alone }
  const labelled = yearIn(text, LABELLED)
  if (labelled !== undefined) return { at: 0, year: labelled }
  if (FILLING.test(beside) && !LABEL.test(beside)) return undefined
  const named = NAME.test(plainText(text)) || NAME.test(beside)
  const ofYear = yearIn(text, OF_YEAR)
  if (ofYear !== undefined) return { at: named ? 2 : 1, year: ofYear }
  const any = FILLING.test(text) ? undefined : yearIn(text, ANY)
  return any === undefined ? undefined : { at: 3, year: any }
}

/** The year of a form, above the row `end`; a day of filling in is none. */
export function findYear(grid: SheetGrid, end: number, remarks: SheetRemark[]): number | undefined {
  const ranks: Found[][] = [[], [], [], []]
  for (let row = 0; row < end; row += 1)
    for (const [column, text] of (grid.texts[row] ?? []).entries()) {
      if (text === '' || isRepeat(grid, { row, column })) continue
      const beside = plainText(grid.texts[row]?.slice(0, column).findLast((one) => one !== '') ?? '')
      const found = rank(text, beside.replace(/[:：]/g, ''))
      if (found) ranks[found.at]?.push({ year: found.year, place: { row, column } })
    }
  const at = ranks.findIndex((found) => found.length > 0)
  const [first, ...others] = ranks[at] ?? []
  if (first === undefined) return undefined
  if (at < 2) take(grid, first.place)
  const other = others.find(({ year }) => year !== first.year)
  if (other)
    remarks.push({ code: 'years-differ', values: { year: String(first.year), other: String(other.year) } })
  if (at >= 2) remarks.push({ code: 'year-of-name', values: { year: String(first.year) } })
  return first.year
}
