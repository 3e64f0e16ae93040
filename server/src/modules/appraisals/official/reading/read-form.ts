import { type Form, type FormKind, nationalScheme, spreadWeights } from '@medelge/appraisal'
import { takeHeadings } from './grid/headings.ts'
import { noteHidden } from './grid/hidden.ts'
import type { FormPart } from './grid/split-forms.ts'
import { noteUnread } from './grid/unread.ts'
import type { Told } from './head/budget-row.ts'
import { findKind } from './head/find-kind.ts'
import { findUnit } from './head/find-unit.ts'
import { findYear } from './head/find-year.ts'
import { readBudget } from './head/read-budget.ts'
import { readHead, readObjective } from './head/read-head.ts'
import { readManagement } from './head/read-management.ts'
import { readResult } from './head/read-result.ts'
import { findTasks, readTasks } from './head/read-tasks.ts'
import type { SheetProblem, SheetRemark } from './problem-code.ts'
import type { WeightSource } from './rows/indicator-table.ts'
import { readEnd } from './rows/read-end.ts'
import { readIndicators } from './rows/read-indicators.ts'
import { weightsInPoints } from './rows/shares.ts'

/** A form as it was read, or what keeps it from being one; and in both cases what was not read. */
export type FormReading = { remarks: SheetRemark[] } & (
  | { ok: true; form: Form }
  | { ok: false; problems: SheetProblem[] }
)

/** What a form is called, whether it can be read or not. */
export interface FormName {
  kind: FormKind
  project: string
  year: number | null
  indicators: number
}

const TOLD = {
  scores: 'weights-from-scores',
  even: 'weights-evenly',
  hand: 'weights-by-hand',
} as const satisfies Record<WeightSource, SheetRemark['code']>

/** What is read of a form beside its indicators. */
function readAround(
  { grid, block }: FormPart,
  kind: FormKind,
  told: Told,
): Omit<Form, 'year' | 'indicators'> {
  const head = readHead(grid, block.top, kind)
  const table = findTasks(grid, block.top)
  const unit = findUnit(grid, block.top, table && [table.top, table.bottom])
  const { tasks, total } = table
    ? readTasks(grid, table, block.top, unit, told)
    : { tasks: [], total: undefined }
  const budget = readBudget(grid, block.top, unit, told)
  const management = readManagement(grid, block.top)
  return {
    ...(kind === 'project' ? {} : { kind }),
    ...head,
    budgetUnit: unit.name,
    budget,
    ...(tasks.length === 0 ? {} : { tasks }),
    ...(total === undefined ? {} : { printedTaskTotal: total }),
    ...(management.length === 0 ? {} : { management }),
    objective: readObjective(grid, block.top, table),
    ...readEnd(grid, block.bottom + 1),
  }
}

/** Reads one form of a worksheet. */
export function readFormPart(
  part: FormPart,
  weights: WeightSource | undefined,
): { name: FormName; reading: FormReading } {
  const { grid, block } = part
  const told = { problems: [] as SheetProblem[], remarks: [] as SheetRemark[] }
  const { problems, remarks } = told
  takeHeadings(grid, block)
  const kind = findKind(grid, block.top)
  const year = findYear(grid, block.top, remarks)
  const { totals, printedGrade } = readResult(grid, block.top)
  const { indicators, printedTotal } = readIndicators({ grid, block, weights, ...told }, totals)
  const around = readAround(part, kind, told)
  if (indicators.length === 0 && problems.length === 0) problems.push({ code: 'no-indicators', values: {} })
  if (year === undefined) problems.push({ code: 'year-missing', values: {} })
  const isWeightless = block.columns.weight === undefined && weights !== undefined
  if (isWeightless) remarks.push({ code: TOLD[weights], values: {} })
  noteUnread(grid, block, remarks)
  noteHidden(grid, block, remarks)
  const name = { kind, project: around.project, year: year ?? null, indicators: indicators.length }
  if (year === undefined || problems.length > 0) return { name, reading: { ok: false, problems, remarks } }
  const shares = isWeightless && weights === 'even' ? spreadWeights(indicators, nationalScheme) : undefined
  const form: Form = {
    ...(printedGrade === undefined ? {} : { printedGrade }),
    ...around,
    year,
    indicators: shares ? indicators.map((one, at) => ({ ...one, weight: shares[at] ?? 0 })) : indicators,
    ...(printedTotal === undefined ? {} : { printedTotal }),
  }
  return { name, reading: { ok: true, form: weightsInPoints(form, remarks), remarks } }
}
