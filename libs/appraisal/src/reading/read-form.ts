import type { BudgetRow, Form } from '../form.ts'
import { FieldReader, LARGEST } from './fields.ts'
import type { Problem, Reading } from './problem.ts'
import { readManagement, readTask, readTaskTotal } from './read-blocks.ts'
import { readIndicator } from './read-indicator.ts'

const FORM =
  'kind title year project department localDepartment unit budgetUnit budget tasks printedTaskTotal management objective indicators printedTotal printedGrade note'.split(
    ' ',
  )
const BUDGET = 'role item initial fullYear executed weight printedRate printedScore deviationReason'.split(
  ' ',
)
const KINDS = ['project', 'department', 'transfer'] as const

function readBudgetRow(fields: FieldReader): BudgetRow {
  fields.onlyKnows(BUDGET)
  const amount = (name: string) => fields.optionalNumber(name, -LARGEST, LARGEST) ?? null
  const printedRate = fields.optionalNumber('printedRate', 0, 100_000)
  const printedScore = fields.optionalNumber('printedScore', 0, 100)
  const deviationReason = fields.optionalText('deviationReason')
  return {
    role: fields.oneOf('role', ['total', 'part']),
    item: fields.text('item'),
    initial: amount('initial'),
    fullYear: amount('fullYear'),
    executed: amount('executed'),
    weight: fields.optionalNumber('weight', 0, 100) ?? null,
    ...(printedRate === undefined ? {} : { printedRate }),
    ...(printedScore === undefined ? {} : { printedScore }),
    ...(deviationReason === undefined ? {} : { deviationReason }),
  }
}

const optional = <Value>(name: string, value: Value | undefined) =>
  value === undefined ? {} : { [name]: value }

function readBlocks(fields: FieldReader): Partial<Form> {
  return {
    ...optional('kind', fields.has('kind') ? fields.oneOf('kind', KINDS) : undefined),
    ...optional('localDepartment', fields.optionalText('localDepartment')),
    ...optional('tasks', fields.has('tasks') ? fields.list('tasks', readTask) : undefined),
    ...optional(
      'printedTaskTotal',
      fields.has('printedTaskTotal') ? readTaskTotal(fields.object('printedTaskTotal')) : undefined,
    ),
    ...optional(
      'management',
      fields.has('management') ? fields.list('management', readManagement) : undefined,
    ),
    ...optional('printedGrade', fields.optionalText('printedGrade')),
    ...optional('note', fields.optionalText('note')),
  }
}

function reportRepeatedCodes(form: Form, problems: Problem[]): void {
  const seen = new Set<string>()
  form.indicators.forEach(({ code }, index) => {
    if (seen.has(code))
      problems.push({ code: 'code-repeated', values: { field: `indicators[${index}].code`, value: code } })
    seen.add(code)
  })
}

/**
 * Reads a form from parsed JSON of the format in docs/appraisal-form.md: checks every field and reads targets and
 * results that are given as text only. Never throws: what is wrong comes back with the path of the field.
 * @example
 * const reading = readForm({
 *   title: '项目支出绩效自评表',
 *   year: 2021,
 *   project: '科普经费',
 *   budget: [{ role: 'total', item: '年度资金总额', fullYear: 100, executed: 90, weight: 10 }],
 *   indicators: [
 *     { level1: '产出指标', level2: '数量指标', level3: '活动场次', target: '≥600场', actual: '256场', weight: 90 },
 *   ],
 * })
 * reading.ok && reading.value.indicators[0]?.target.value // → 600
 * readForm([]) // → { ok: false, problems: [{ code: 'file-not-an-object', values: { field: '' } }] }
 */
export function readForm(value: unknown): Reading<Form> {
  const problems: Problem[] = []
  const fields = new FieldReader(value, '', problems)
  if (problems.length > 0) return { ok: false, problems }
  fields.onlyKnows(FORM)
  const printedTotal = fields.optionalNumber('printedTotal', 0, 1000)
  const objective = fields.has('objective') ? fields.object('objective') : undefined
  const form: Form = {
    title: fields.text('title'),
    year: fields.number('year', 1990, 2200),
    project: fields.text('project'),
    department: fields.optionalText('department') ?? '',
    unit: fields.optionalText('unit') ?? '',
    budgetUnit: fields.optionalText('budgetUnit') ?? '万元',
    budget: fields.list('budget', readBudgetRow),
    objective: {
      expected: objective?.optionalText('expected') ?? '',
      actual: objective?.optionalText('actual') ?? '',
    },
    indicators: fields.list('indicators', readIndicator),
    ...(printedTotal === undefined ? {} : { printedTotal }),
    ...readBlocks(fields),
  }
  if (form.budget.length > 0 && !form.budget.some((row) => row.role === 'total'))
    fields.report('no-total-row', 'budget')
  reportRepeatedCodes(form, problems)
  return problems.length === 0 ? { ok: true, value: form } : { ok: false, problems }
}
