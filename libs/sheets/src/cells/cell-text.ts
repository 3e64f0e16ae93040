import type { Cell } from '../table.ts'
import { visibleText } from './visible-text.ts'

/**
 * A cell as it is kept: as it was typed, full-width brackets and all; spaces in order, signs that nobody sees gone.
 *
 * @example
 * writtenText(' （夏季）  讲座\u200b ') // → '（夏季） 讲座'
 */
export const writtenText = (cell: Cell | undefined): string =>
  cell === null || cell === undefined
    ? ''
    : visibleText(String(cell))
        // The narrow space before a Mongolian ending is part of the word.
        .replace(/[^\S\u202f]+/g, ' ')
        .trim()

/**
 * A cell as one line to be read and compared: full-width letters and digits become plain ones (Unicode NFKC).
 *
 * @example
 * cellText('（夏季）　讲座１') // → '(夏季) 讲座1'
 */
export const cellText = (cell: Cell | undefined): string =>
  writtenText(typeof cell === 'string' ? cell.normalize('NFKC') : cell)

const none = /^(?:[-–—−‐‑ー─]+|\/|无|没有|暂无|未统计|none|n\/?a)$/iu

/**
 * Whether a cell is empty, or says in words or by a dash that there is nothing.
 *
 * @example
 * ['—', '暂无', 'n/a', 0].map(saysNothing) // → [true, true, true, false]
 */
export const saysNothing = (cell: Cell | undefined): boolean => {
  const text = cellText(cell)
  return text === '' || none.test(text)
}

/**
 * A title or word as it is compared: without spaces, marks, and what stands in brackets.
 *
 * @example
 * labelOf('参加 人数（人次）*') // → '参加人数'
 */
export const labelOf = (cell: Cell | undefined): string =>
  cellText(cell)
    .replace(/[([【〔][^([【〔)\]】〕]*[)\]】〕]/g, '')
    .replace(/[\s*:：、,，.。/\\()（）“”"'_-]/g, '')
    .toLowerCase()

/**
 * Several names in one cell, separated by any mark people use, each as it was typed.
 *
 * @example
 * listOf('科协、教育局；—') // → ['科协', '教育局']
 */
export const listOf = (cell: Cell | undefined): string[] =>
  writtenText(typeof cell === 'string' ? cell.replace(/\n/g, '、') : cell)
    .split(/[、,，;；/／|｜]/)
    .map((part) => part.trim())
    .filter((part) => !saysNothing(part))
