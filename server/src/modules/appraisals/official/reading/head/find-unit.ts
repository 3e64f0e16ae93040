import { amountUnits, plainText } from '@medelge/appraisal'
import { type SheetGrid, take } from '../grid/sheet-grid.ts'

/** What amounts are counted in, and where that is said: in words of the form, or behind the amounts themselves. */
export interface AmountUnit {
  name: string
  stated: boolean
  ofCells: boolean
}

const MONEY = `(?:人民币)?(${[...amountUnits].sort((a, b) => b.length - a.length).join('|')})`
const STATED = [
  new RegExp(`单位[:：为]?${MONEY}`),
  // In brackets, behind a slash or a comma: 项目资金（万元）, 项目资金/万元.
  new RegExp(`[(/,、【[]${MONEY}(?:人民币)?(?:[)】\\]]|$)`),
  new RegExp(`^${MONEY}$`),
]

// 单位：元 stands alone or at the end of a heading, not in a target such as 补贴（元）.
export function statedIn(text: string): string | undefined {
  const plain = plainText(text)
  for (const pattern of STATED) {
    const found = pattern.exec(plain)?.[1]
    if (found !== undefined) return found
  }
  return undefined
}

const CARRIED = new RegExp(`^[¥￥]?[\\d.]+${MONEY}$`)

/**
 * What a form counts its money in, as it says above its indicators; 万元 when it says nothing. What the headings of its
 * tasks say (the rows `last`) is theirs, and the form's only where nothing else says any.
 */
export function findUnit(grid: SheetGrid, end: number, last: readonly number[] = []): AmountUnit {
  const behind = new Set<string>()
  const rows = Array.from({ length: end }, (_, row) => row).filter((row) => !last.includes(row))
  for (const row of [...rows, ...last])
    for (const [column, text] of (grid.texts[row] ?? []).entries()) {
      const unit = statedIn(text)
      if (unit !== undefined) {
        take(grid, { row, column })
        return { name: unit, stated: true, ofCells: false }
      }
      const own = CARRIED.exec(plainText(text))?.[1]
      if (own !== undefined) behind.add(own)
    }
  const [only] = behind
  return behind.size === 1 && only !== undefined
    ? { name: only, stated: false, ofCells: true }
    : { name: '万元', stated: false, ofCells: false }
}
