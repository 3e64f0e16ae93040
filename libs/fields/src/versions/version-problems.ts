import type {
  CellDefinition,
  DefinitionProblem,
  FieldDefinition,
  FormDefinition,
} from '../definition/definition.ts'
import { optionNow, successors } from './successors.ts'
import { isSafe } from './widening.ts'

type Part = FieldDefinition | CellDefinition
type Tell = (problem: string, about: string) => void

/** Whether the names parts had before can be followed, to each part along one way. */
function checkNames(before: readonly Part[], after: readonly Part[], tell: Tell) {
  const codes = new Set(before.map(({ code }) => code))
  const taken = new Set(after.filter(({ code }) => codes.has(code)).map(({ code }) => code))
  for (const { code, was } of after) {
    if (was === undefined || was === code) continue
    if (codes.has(code)) {
      // Carried along from an earlier version; but where both were there, it could mean either.
      if (codes.has(was)) tell('was-ambiguous', code)
    } else if (!codes.has(was)) tell('was-names-nothing', code)
    else if (taken.has(was)) tell('was-taken', code)
    else taken.add(was)
  }
}

function checkPart(before: Part, after: Part, tell: Tell) {
  if (!isSafe(before.type, after.type)) return tell('type-changed', after.code)
  if (before.of !== after.of || before.id !== after.id) tell('type-changed', after.code)
  const gone = (before.options ?? []).find(({ code }) => optionNow(after.options, code) === undefined)
  if (gone) tell('option-gone', `${after.code}.${gone.code}`)
}

function checkField(before: FieldDefinition, after: FieldDefinition, tell: Tell) {
  checkPart(before, after, tell)
  // One thing is a list of one; a list is not one thing.
  if (before.several && !after.several) tell('type-changed', after.code)
  const [had, has] = [before.cells ?? [], after.cells ?? []]
  const below: Tell = (problem, about) => tell(problem, `${after.code}.${about}`)
  checkNames(had, has, below)
  const next = successors(had, has)
  for (const cell of had) {
    const now = next.get(cell.code)
    if (now) checkPart(cell, now, below)
    else below('cell-gone', cell.code)
  }
  if (after.distinct === undefined) return
  const key = before.distinct === undefined ? undefined : next.get(before.distinct)?.code
  if (key !== after.distinct) tell('distinct-changed', after.code)
}

/**
 * What in a new version would keep records of the version before from being read. Fields may come, be renamed (`was`), be
 * taken out (their values stay, under their old words) and become wider: a whole number a decimal, a line a text, one
 * thing a list. Options may be renamed or merged (`was`) and retired, cells renamed and added.
 *
 * @example
 * const words = { zh: '人数' }
 * const first = { code: 'team', version: 1, words, fields: [{ code: 'heads', words, type: 'whole-number' }] } as const
 * versionProblems(first, { ...first, version: 2, fields: [{ code: 'members', was: 'heads', words, type: 'decimal', digits: 1 }] }) // → []
 * versionProblems(first, { ...first, version: 2, fields: [{ code: 'heads', words, type: 'day' }] }) // → [{ problem: 'type-changed', at: 'fields[0]', about: 'heads' }]
 */
export function versionProblems(before: FormDefinition, after: FormDefinition): DefinitionProblem[] {
  const problems: DefinitionProblem[] = []
  if (after.code !== before.code) problems.push({ problem: 'another-form', at: 'code', about: before.code })
  if (after.version !== before.version + 1)
    problems.push({ problem: 'version-not-next', at: 'version', about: before.version + 1 })
  checkNames(before.fields, after.fields, (problem, about) =>
    problems.push({ problem, at: placeOf(after, about), about }),
  )
  const next = successors(before.fields, after.fields)
  for (const field of before.fields) {
    const now = next.get(field.code)
    if (now)
      checkField(field, now, (problem, about) =>
        problems.push({ problem, at: placeOf(after, now.code), about }),
      )
  }
  return problems
}

const placeOf = ({ fields }: FormDefinition, code: string) =>
  `fields[${fields.findIndex((field) => field.code === code)}]`
