import { amountIn, type FormTask } from '@medelge/appraisal'
import { BUDGET_HEADINGS, type HeadingBlock, headingBlock, takeHeadings } from '../grid/headings.ts'
import { readNumber } from '../grid/read-number.ts'
import { bare, isRepeat, nameOf, type SheetGrid, take, textAt } from '../grid/sheet-grid.ts'
import { SIDE, type Told } from './budget-row.ts'
import { type AmountUnit, statedIn } from './find-unit.ts'
import { END } from './read-budget.ts'

/** What columns of the table of tasks are called. */
const TASK_HEADINGS = {
  name: /^(?:任务名称|任务|主要任务|工作任务|重点任务|重点工作(?:任务)?)$/,
  done: /^(?:任务|工作)?(?:实际)?完成(?:情况|结果)|^实际完成/,
  content: /^(?:主要|具体|任务|工作)+内容$/,
  rate: BUDGET_HEADINGS.rate,
  executed: BUDGET_HEADINGS.executed,
  budget: /^(?:年初|全年|年度|调整后?)*的?(?:预算|安排)(?:数|金额|资金|安排)?|^金额$/,
} as const

const TOTAL = /^(?:金额|资金)?(?:合计|总计)$/

export type TaskBlock = HeadingBlock<keyof typeof TASK_HEADINGS>

/** The tasks of a department's year, and the sum below them. */
export interface SheetTasks {
  tasks: FormTask[]
  total: Pick<FormTask, 'budget' | 'executed'> | undefined
}

/** The headings of the table of tasks above the row `end`. */
export function findTasks(grid: SheetGrid, end: number): TaskBlock | undefined {
  for (let row = 0; row < end; row += 1) {
    if (!grid.texts[row]?.some((text) => TASK_HEADINGS.name.test(bare(text)))) continue
    const block = headingBlock(grid, row, TASK_HEADINGS)
    const { name, content, done, budget, executed } = block.columns
    if (name !== undefined && (content ?? done ?? budget ?? executed) !== undefined && block.bottom < end)
      return block
  }
  return undefined
}

type Column = keyof typeof TASK_HEADINGS

/** The tasks below their headings, above the row `end`; amounts come in the form's unit, whatever the headings count in. */
export function readTasks(
  grid: SheetGrid,
  block: TaskBlock,
  end: number,
  unit: AmountUnit,
  told: Told,
): SheetTasks {
  const tasks: FormTask[] = []
  let total: SheetTasks['total']
  takeHeadings(grid, block)
  const { columns, bottom } = block
  const column = (name: Column) => columns[name] ?? -1
  const titles = (name: Column) =>
    [block.bottom, block.top].map((row) => textAt(grid, { row, column: column(name) })).filter(Boolean)
  const text = (row: number, name: Column) =>
    columns[name] === undefined ? '' : take(grid, { row, column: column(name) })
  const amount = (row: number, name: 'budget' | 'executed') => {
    const place = { row, column: columns[name], heading: bare(titles(name)[0] ?? '') }
    const read = readNumber(grid, place, told.problems, true)
    if (read === undefined) return null
    const counted = read.unit === '' ? (titles(name).map(statedIn).find(Boolean) ?? unit.name) : read.unit
    if (counted === '%' || counted === '分') {
      const values = { cell: nameOf({ row, column: column(name) }), value: counted, unit: unit.name }
      told.problems.push({ code: 'unit-mixed', values })
    }
    return amountIn(read.value, counted, unit.name)
  }
  for (let row = bottom + 1; row < end; row += 1) {
    const texts = grid.texts[row] ?? []
    if (texts.some((one) => END.test(bare(one)) || SIDE.test(bare(one)))) break
    const labels = texts.slice(0, column('name') + 1).map(bare)
    const isTotal = labels.some((label) => TOTAL.test(label))
    const name = textAt(grid, { row, column: column('name') })
    const place = { row, column: column('name') }
    // A heading over two rows, and a task over two rows, are one.
    if (isRepeat(grid, place) && grid.merges.get(nameOf(place))?.top !== row + 1 && !isTotal) continue
    if (isTotal) {
      for (const [at, label] of labels.entries()) if (TOTAL.test(label)) take(grid, { row, column: at })
      total = { budget: amount(row, 'budget'), executed: amount(row, 'executed') }
    } else if (/[^\s.…·—－\-–/／]/.test(name))
      tasks.push({
        name: text(row, 'name').replace(/\s*\n\s*/g, ''),
        content: text(row, 'content'),
        done: text(row, 'done'),
        budget: amount(row, 'budget'),
        executed: amount(row, 'executed'),
      })
  }
  return { tasks, total }
}
