import { cellPlace, rangeOf } from '@medelge/sheets'
import type { WrittenCell } from '@medelge/sheets/write'
import { bookFile } from '#platform/sheets/book-file'
import { type ChosenForm, chooseForm } from './choose-form.ts'
import { readWorkbook } from './read-workbook.ts'
import type { WeightSource } from './rows/indicator-table.ts'
import { describeSheet, UnreadableSheet } from './sheet-problem.ts'

export type Row = readonly WrittenCell[]

/** Whether a sheet is shown, and what of it is merged: 'B7:B8'. */
export interface SheetOfRows {
  name?: string
  rows: readonly Row[]
  merges?: readonly string[]
  hidden?: boolean
}

/** A number in a cell of this format. */
export const shownAs = (value: number, format: string): WrittenCell => ({ value, style: { format } })

export const workbook = (...sheets: readonly SheetOfRows[]): Promise<Buffer> =>
  bookFile({
    sheets: sheets.map(({ name = '自评表', rows, merges = [], ...rest }) => ({
      name,
      rows: [rows],
      merges: merges.map(rangeOf),
      ...rest,
    })),
  })

export const title: Row[] = [
  ['项目支出绩效自评表'],
  ['（2023年度）'],
  ['项目名称', '河湾县灯塔项目'],
  ['主管部门', '河湾县灯塔局', '', '', '', '实施单位', '河湾县灯塔站'],
]

export const money: Row[] = [
  ['项目资金（万元）', '', '', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
  ['', '', '年度资金总额', 40, 50, 45, 10, '90%', 9],
]

export const headings: Row = [
  ...['', '一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
  '偏差原因分析及改进措施',
]

export const indicators: Row[] = [
  ['', '产出指标', '数量指标', '灯塔数量', '≥4座', '4座', 50, 50],
  ['', '效益指标', '社会效益指标', '通航船只', '≥300艘', '320艘', 30, 30],
  ['', '满意度指标', '服务对象满意度指标', '船员满意度', '≥85%', '91%', 10, 10],
]

export const total: Row[] = [['总分', '', '', '', '', '', 100, 99]]

/** An ordinary form, with other rows where they are given. */
export const formRows = (
  parts: Partial<Record<'title' | 'money' | 'head' | 'indicators' | 'total', Row[]>> = {},
) => {
  const whole = { title, money, head: [headings], indicators, total, ...parts }
  return [...whole.title, ...whole.money, ...whole.head, ...whole.indicators, ...whole.total]
}

/** A copy of rows with one cell changed: put(rows, 'D9', '/'). */
export function put(rows: readonly Row[], cell: string, value: WrittenCell): Row[] {
  const { row, column } = cellPlace(cell)
  return rows.map((cells, at) =>
    at === row - 1
      ? Array.from({ length: Math.max(cells.length, column + 1) }, (_, position) =>
          position === column ? value : (cells[position] ?? ''),
        )
      : cells,
  )
}

/** One form of a workbook as it was chosen; a file that is none ends in its problems. */
export async function chosen(
  bytes: Buffer | Promise<Buffer>,
  number?: number,
  weights?: WeightSource,
): Promise<ChosenForm> {
  try {
    return chooseForm(await readWorkbook(await bytes, weights), number)
  } catch (error) {
    if (error instanceof UnreadableSheet) return { ok: false, problems: error.problems, remarks: [] }
    throw error
  }
}

/** A form that can be read, and what was told about it by code and cell. */
export async function formOf(bytes: Buffer | Promise<Buffer>, number?: number, weights?: WeightSource) {
  const read = await chosen(bytes, number, weights)
  if (!read.ok) throw new Error(read.problems.map((one) => describeSheet(one, 'zh-CN')).join('\n'))
  return { ...read, told: read.remarks.map(({ code }) => code) }
}

/** What keeps a file from being read, as sentences. */
export async function problemsOf(bytes: Buffer | Promise<Buffer>): Promise<string[]> {
  const read = await chosen(bytes)
  return read.ok ? [] : read.problems.map((one) => describeSheet(one, 'zh-CN'))
}
