import { type FormKind, plainText } from '@medelge/appraisal'
import { bare, findCell, type SheetGrid } from '../grid/sheet-grid.ts'
import { TITLE } from '../grid/split-forms.ts'

// What a title says decides, from the most to the least telling: 部门预算项目支出 is a project's.
const TITLES: readonly [RegExp, FormKind][] = [
  [/整体(?:支出|绩效|预算)|(?:部门|单位)整体/, 'department'],
  [/项目支出/, 'project'],
  [/转移支付|专项资金|专项补助|区域绩效/, 'transfer'],
  [/项目/, 'project'],
]

/** Labels that only one kind of form has. */
const LABELS: readonly [RegExp, FormKind][] = [
  [/^(?:转移支付(?:项目)?名称|中央主管部门|地方主管部门|资金管理情况)$/, 'transfer'],
  [/^(?:部门(?:单位)?名称|年度主要任务|任务名称)$/, 'department'],
]

/** Which kind of form stands above the row `end`, by its title, else by labels that no other kind has. */
export function findKind(grid: SheetGrid, end: number): FormKind {
  const place = findCell(grid, TITLE, end)
  const title = place === undefined ? '' : plainText(grid.texts[place.row]?.[place.column] ?? '')
  // Brackets say more here: 部门（单位）整体支出.
  const named = [title.replace(/[()（）]/g, ''), bare(title)]
  const [, told] = TITLES.find(([pattern]) => named.some((one) => pattern.test(one))) ?? []
  if (told !== undefined) return told
  return LABELS.find(([pattern]) => findCell(grid, pattern, end) !== undefined)?.[1] ?? 'project'
}
