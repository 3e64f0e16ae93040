import { type FormKind, kindsOfForm, plainText } from '@medelge/appraisal'
import {
  bare,
  findCell,
  isRepeat,
  mergeOf,
  type Place,
  type SheetGrid,
  take,
  textAt,
} from '../grid/sheet-grid.ts'
import { TITLE } from '../grid/split-forms.ts'

const LABEL =
  /^(?:项目名称|(?:预算)?部门名称|专项(?:资金)?(?:项目)?名称|转移支付(?:项目)?名称|(?:中央|地方|省级|市级|县级|区级|旗县级?)?主管(?:预算)?(?:部门|单位)|(?:项目)?(?:实施|承担|使用|资金使用|填报|预算|申报)单位|项目单位|单位名称|联系人|联系电话|电话|项目(?:总)?负责人|负责人|项目类型|项目类别|项目属性|项目代码|项目编码|年度$|填报日期|填报人)/

const LOCAL = /^(?:地方|市县|省级|市级|县级|区级|旗县级?)主管(?:部门|单位)/
const DEPARTMENT = /^(?:一级预算单位|(?:项目|预算|中央)?主管(?:预算)?(?:部门|单位))/
const UNIT =
  /^(?:(?:项目)?(?:实施|承担|使用|资金使用)(?:单位|部门)|项目单位|填报单位|预算单位|基层预算单位|单位名称)/
const PROJECT =
  /^(?:项目名称|(?:预算)?部门名称|专项(?:资金)?(?:项目)?名称|转移支付(?:项目)?名称|部门单位名称)/

// A place for the seal is no part of a name.
const SEAL = /\s*[（(](?:单位)?[盖公签]章[)）]$/

/**
 * What a label says: behind its colon, or the first text to its right that is not its own (merged cells repeat theirs);
 * empty when the next label comes first, because then the value was left out.
 */
function valueBeside(grid: SheetGrid, place: Place | undefined): string {
  if (place === undefined) return ''
  const own = take(grid, place)
  const inside = /^[^:：]{2,12}[:：]\s*(\S.*)$/s.exec(own)?.[1]
  if (inside !== undefined) return inside.trim().replace(SEAL, '')
  const row = grid.texts[place.row] ?? []
  const column = row.findIndex((text, at) => at > place.column && text !== '' && text !== own)
  if (column < 0 || LABEL.test(bare(row[column] ?? ''))) return ''
  return take(grid, { row: place.row, column }).replace(SEAL, '')
}

const EXPECTED = /^(?:预期目标|预期总目标|年初设定目标|年初目标|设定目标|年度预期目标|目标内容|年初绩效目标)$/
const REACHED = /^(?:全年|年度|年末|总体|绩效|总?目标)*(?:实际)?完成情况(?:综述)?$/
const GOAL = /^(?:年度|总体|绩效|总)*目标$/
const WHOLE = /^(?:年度)?(?:总体|绩效|总体绩效|总)?目标(?:完成情况)?$/

// All that stands below a heading in its column, each merged text once, down to the next table.
function below(grid: SheetGrid, place: Place, end: number): string {
  const lines: string[] = []
  for (let row = place.row + 1; row < end; row += 1) {
    const cell = { row, column: place.column }
    const text = textAt(grid, cell)
    if (text === '' || (isRepeat(grid, cell) === true && lines.at(-1) === text)) continue
    if (LABEL.test(bare(text)) || WHOLE.test(bare(text))) break
    lines.push(take(grid, cell))
  }
  return lines.join('\n')
}

// 总体目标 beside 全年实际完成情况 is the heading of the goal; at their left the whole block may be called so too.
function goalBeside(grid: SheetGrid, end: number): Place | undefined {
  for (let row = 0; row < Math.min(end, grid.texts.length); row += 1) {
    const titles = (grid.texts[row] ?? []).map(bare)
    const reached = titles.findLastIndex((title) => REACHED.test(title))
    const goal = titles.slice(0, Math.max(reached, 0)).findLastIndex((title) => GOAL.test(title))
    if (goal >= 0) return { row, column: mergeOf(grid, { row, column: goal })?.left ?? goal }
  }
  return undefined
}

function findReached(grid: SheetGrid, end: number, tasks?: { top: number; bottom: number }) {
  const isOfTasks = (_: unknown, row: number) =>
    tasks !== undefined && row >= tasks.top && row <= tasks.bottom
  const texts = grid.texts.map((row, at) => (isOfTasks(row, at) ? [] : row))
  return findCell({ ...grid, texts }, REACHED, end)
}

/**
 * The goal of the year and what came of it, from the row of their headings down to the row `end`; the headings of the
 * tasks in the rows `tasks` are none of theirs.
 */
export function readObjective(
  grid: SheetGrid,
  end: number,
  tasks?: { top: number; bottom: number },
): { expected: string; actual: string } {
  const expected = findCell(grid, EXPECTED, end) ?? goalBeside(grid, end)
  // Beside the goal, not in the table of tasks that some forms have above it.
  const beside = grid.texts[expected?.row ?? -1]?.findLastIndex((text) => REACHED.test(bare(text))) ?? -1
  const actual =
    expected !== undefined && beside >= 0
      ? { row: expected.row, column: beside }
      : findReached(grid, end, tasks)
  for (const place of [expected, actual]) if (place) take(grid, place)
  const told = (place: Place | undefined) => {
    if (place === undefined) return ''
    const under = below(grid, place, end)
    if (under !== '') return under
    const value = valueBeside(grid, place)
    return REACHED.test(bare(value)) ? '' : value
  }
  if (expected !== undefined || actual !== undefined)
    return { expected: told(expected), actual: told(actual) }
  return { expected: valueBeside(grid, findCell(grid, WHOLE, end)), actual: '' }
}

// A title often carries the year: 2022年度项目支出绩效自评表.
function findTitle(grid: SheetGrid, end: number, usual: string): string {
  const place = findCell(grid, TITLE, end)
  const text = place === undefined ? '' : take(grid, place)
  const title = plainText(text)
    .replace(/\(?(?:19|20)\d{2}年?度?\)?/, '')
    .replaceAll('(', '（')
    .replaceAll(')', '）')
  return title === '' ? usual : title
}

/** What stands above the tables of a form. */
export interface SheetHead {
  title: string
  project: string
  department: string
  localDepartment?: string
  unit: string
}

export function readHead(grid: SheetGrid, end: number, kind: FormKind): SheetHead {
  const title = findTitle(grid, end, kindsOfForm[kind].title)
  const [project, central, local, unit] = [PROJECT, DEPARTMENT, LOCAL, UNIT].map((pattern) =>
    valueBeside(grid, findCell(grid, pattern, end)),
  ) as [string, string, string, string]
  // Only beside that of the centre is it another one.
  const department = kind === 'transfer' ? central : central || local
  return {
    title,
    department,
    ...(local === '' || local === department ? {} : { localDepartment: local }),
    unit,
    project: project || unit || department || bare(title),
  }
}
