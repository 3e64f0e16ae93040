import { isDeepStrictEqual } from 'node:util'
import type { BudgetRow, Form, FormTask, Indicator, Scheme } from '@medelge/appraisal'

/** A form as the history keeps it; `figures` as they were read, where it was handed in. */
export interface FormFacts {
  form: Form
  scheme: Scheme
  figures: Record<string, number | null> | null
}

/** One place that says something else: of which row, by the words people know it by; none is the head of the form. */
export interface FormChange {
  row: string
  field: string
  before: string
  after: string
}

type Places = Map<string, { row: string; field: string; text: string }>

const headFields = [
  ...(['kind', 'title', 'year', 'project', 'department', 'localDepartment', 'unit', 'budgetUnit'] as const),
  ...(['printedTotal', 'printedGrade', 'note'] as const),
] as const
const amounts = ['initial', 'fullYear', 'executed', 'weight', 'printedRate', 'printedScore'] as const
const texts = ['level1', 'level2', 'level3', 'weight', 'printedScore', 'deviationReason', 'evidence'] as const

const text = (value: unknown): string => (value === undefined || value === null ? '' : String(value))
const json = (value: unknown): string => (value === undefined ? '' : JSON.stringify(value))

function budgetPlaces(row: BudgetRow, nth: number): [string, string, string][] {
  return [
    [`budget ${nth}`, 'item', row.item],
    ...amounts.map((field): [string, string, string] => [`budget ${nth}`, field, text(row[field])]),
  ]
}

// Of a task its own money, which is not the form's.
function taskPlaces({ name, content, done, budget, executed }: FormTask, nth: number) {
  const said = { name, content, done, budget, spent: executed }
  return Object.entries(said).map(([field, value]): [string, string, string] => [
    `task ${nth}`,
    field,
    text(value),
  ])
}

// What feeds a row says its result; what somebody once typed in there is no longer read.
function indicatorPlaces(one: Indicator): [string, string, string][] {
  const key = `row ${one.code}`
  const actual = one.query === undefined ? [one.actual?.text, one.actual?.grade, one.actual?.share] : []
  return [
    ...texts.map((field): [string, string, string] => [key, field, text(one[field])]),
    [key, 'target', one.target.text],
    [key, 'actual', actual.map(text).filter(Boolean).join(' ')],
    [key, 'feed', one.query === undefined ? '' : text((one.query as { metric?: string }).metric)],
    [key, 'feedScope', json(one.query)],
    [key, 'notApplicable', one.notApplicable ? '✓' : ''],
  ]
}

function placesOf({ form, scheme }: FormFacts): Places {
  const { tasks = [], management = [] } = form
  const names = new Map([
    ...form.budget.map((row, nth): [string, string] => [`budget ${nth}`, row.item]),
    ...tasks.map(({ name }, nth): [string, string] => [`task ${nth}`, name]),
    ...management.map(({ item }, nth): [string, string] => [`management ${nth}`, item]),
    ...form.indicators.map((one): [string, string] => [`row ${one.code}`, one.level3]),
  ])
  const all: [string, string, string][] = [
    ...headFields.map((field): [string, string, string] => ['', field, text(form[field])]),
    ['', 'expected', form.objective.expected],
    ['', 'reached', form.objective.actual],
    ['', 'scheme', scheme.name],
    ['', 'printedBudget', text(form.printedTaskTotal?.budget)],
    ['', 'printedExecuted', text(form.printedTaskTotal?.executed)],
    ...form.budget.flatMap(budgetPlaces),
    ...tasks.flatMap(taskPlaces),
    ...management.flatMap(({ state, problem }, nth): [string, string, string][] => [
      [`management ${nth}`, 'state', state],
      [`management ${nth}`, 'problem', problem],
    ]),
    ...form.indicators.flatMap(indicatorPlaces),
  ]
  return new Map(
    all.map(([key, field, said]) => [`${key} ${field}`, { row: names.get(key) ?? '', field, text: said }]),
  )
}

/** What a form says differently, place by place; a row that came or went is named once. */
export function formChanges(was: FormFacts, is: FormFacts): FormChange[] {
  const [before, after] = [placesOf(was), placesOf(is)]
  const changes = [...new Set([...before.keys(), ...after.keys()])].flatMap((key): FormChange[] => {
    const [old, now] = [before.get(key), after.get(key)]
    const said = { before: old?.text ?? '', after: now?.text ?? '' }
    const place = now ?? old
    if (!place || said.before === said.after) return []
    // Which figure is named by its metric; another unit or period of the same metric is shown as a change of scope.
    if (
      place.field === 'feedScope' &&
      before.get(key.replace(/Scope$/, ''))?.text !== after.get(key.replace(/Scope$/, ''))?.text
    )
      return []
    return [{ row: place.row, field: place.field, ...said }]
  })
  const same = was.scheme.name === is.scheme.name && !isDeepStrictEqual(was.scheme, is.scheme)
  return same ? [...changes, { row: '', field: 'rules', before: '', after: is.scheme.name }] : changes
}

/** The figures that were read differently from one handing-in to the next. */
export function figureChanges(was: FormFacts, is: FormFacts): FormChange[] {
  const { figures } = is
  if (!was.figures || !figures) return []
  const before = was.figures
  return is.form.indicators.flatMap(({ code, level3 }): FormChange[] =>
    code in before && code in figures && before[code] !== figures[code]
      ? [{ row: level3, field: 'figure', before: text(before[code]), after: text(figures[code]) }]
      : [],
  )
}

/** What each thing that happened to a form changed in it, against what was known before; null where it changed nothing. */
export function changesAlong(history: readonly { facts: unknown }[]): (FormChange[] | null)[] {
  let written: FormFacts | undefined
  let read: FormFacts | undefined
  return history.map(({ facts }) => {
    if (!facts) return null
    const now = facts as FormFacts
    const changes = [
      ...(written ? formChanges(written, now) : []),
      ...(read && now.figures ? figureChanges(read, now) : []),
    ]
    written = now
    if (now.figures) read = now
    return changes.length > 0 ? changes : null
  })
}
