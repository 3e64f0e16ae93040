import type { CellDefinition, FieldDefinition, FormDefinition } from './definition.ts'
import { largest, MOST_ENTRIES, MOST_ROWS, RESERVED } from './limits.ts'
import type { Tell } from './shape.ts'

const references = ['area', 'organization', 'person', 'record']
const limitsOf: Readonly<Record<string, readonly string[]>> = {
  line: ['most'],
  text: ['most'],
  translated: ['most'],
  choice: ['options'],
  'whole-number': ['least', 'most'],
  decimal: ['digits', 'least', 'most'],
  money: ['least', 'most'],
  day: ['notAfter', 'from'],
  period: ['open'],
  record: ['of', 'id'],
  rows: ['cells', 'distinct'],
}
/** Limits a type cannot do without. */
const needed: Readonly<Record<string, readonly string[]>> = {
  choice: ['options'],
  decimal: ['digits'],
  record: ['of', 'id'],
  rows: ['cells', 'several'],
  evidence: ['several'],
}
const everyLimit = [
  'most',
  'least',
  'digits',
  'options',
  'notAfter',
  'from',
  'open',
  'of',
  'id',
  'cells',
  'distinct',
]
const mayBeSeveral = new Set(['line', 'choice', 'evidence', 'rows', ...references])
const mayBeComputed = new Set([
  'line',
  'text',
  'choice',
  'yes-no',
  'whole-number',
  'decimal',
  'money',
  'day',
  'month',
])

function twice(codes: readonly string[], at: string, tell: Tell) {
  const seen = new Set<string>()
  for (const code of codes) {
    if (seen.has(code)) tell('code-twice', at, code)
    seen.add(code)
  }
}

function checkLimits(field: FieldDefinition | CellDefinition, at: string, tell: Tell) {
  const own = limitsOf[field.type] ?? []
  for (const key of everyLimit)
    if (Object.hasOwn(field, key) && !own.includes(key)) tell('key-of-another-type', `${at}.${key}`)
  for (const key of needed[field.type] ?? [])
    if (!Object.hasOwn(field, key)) tell('missing-key', `${at}.${key}`)
  if (RESERVED.has(field.code)) tell('code-reserved', `${at}.code`, field.code)
  const limit = largest[field.type]
  if (limit && field.most !== undefined && field.most > limit.most)
    tell('out-of-range', `${at}.most`, limit.most)
  if (field.least !== undefined && field.least > (field.most ?? limit?.usual ?? 0))
    tell('out-of-range', `${at}.least`)
  if (field.least !== undefined && limit && field.least < -limit.most)
    tell('out-of-range', `${at}.least`, -limit.most)
  if (field.options) {
    twice(
      field.options.flatMap(({ code, was = [] }) => [code, ...was]),
      `${at}.options`,
      tell,
    )
    if (field.options.every(({ retired }) => retired)) tell('nothing-to-choose', `${at}.options`)
  }
}

/** What stands in a field at first must be something it could be left with. */
function checkInitial({ type, several, initial, ...limits }: FieldDefinition, at: string, tell: Tell) {
  if (several) tell('key-of-another-type', at)
  else if (type === 'yes-no') typeof initial === 'boolean' || tell('not-of-shape', at)
  else if (type === 'choice') {
    const open = (limits.options ?? []).some(({ code, retired }) => code === initial && !retired)
    if (!open) tell('names-nothing', at, String(initial))
  } else if (type === 'whole-number') {
    const most = limits.most ?? largest[type]?.usual ?? 0
    if (!Number.isSafeInteger(initial)) tell('not-of-shape', at)
    else if (Number(initial) < (limits.least ?? 0) || Number(initial) > most) tell('out-of-range', at, most)
  } else tell('key-of-another-type', at)
}

function checkField(field: FieldDefinition, at: string, tell: Tell) {
  const { type, several, cells = [] } = field
  if (several) {
    if (!mayBeSeveral.has(type)) tell('key-of-another-type', `${at}.several`)
    const most = type === 'rows' ? MOST_ROWS : MOST_ENTRIES
    if (several.most > most) tell('out-of-range', `${at}.several.most`, most)
    if ((several.least ?? 0) > several.most) tell('out-of-range', `${at}.several.least`)
  }
  if (field.personal && type !== 'line' && type !== 'text') tell('key-of-another-type', `${at}.personal`)
  if (field.initial !== undefined) checkInitial(field, `${at}.initial`, tell)
  if (field.computed !== undefined) {
    if (!mayBeComputed.has(type) || several) tell('key-of-another-type', `${at}.computed`)
    for (const key of ['required', 'change', 'personal', 'initial'] as const)
      if (Object.hasOwn(field, key)) tell('computed-by-nobody', `${at}.${key}`)
  }
  twice(
    cells.map(({ code }) => code),
    `${at}.cells`,
    tell,
  )
  for (const [position, cell] of cells.entries()) checkLimits(cell, `${at}.cells[${position}]`, tell)
  if (field.distinct !== undefined && !cells.some(({ code }) => code === field.distinct))
    tell('names-nothing', `${at}.distinct`, field.distinct)
}

/** What cannot be meant by a definition that looks like one. */
export function checkSense({ fields }: FormDefinition, tell: Tell): void {
  twice(
    fields.map(({ code }) => code),
    'fields',
    tell,
  )
  for (const [position, field] of fields.entries()) {
    const at = `fields[${position}]`
    checkLimits(field, at, tell)
    checkField(field, at, tell)
    const other = fields.find(({ code }) => code === field.from)
    if (field.from !== undefined && (other?.type !== 'day' || other === field))
      tell('names-nothing', `${at}.from`, field.from)
    for (const [nth, cell] of (field.cells ?? []).entries())
      if (cell.from !== undefined) tell('key-of-another-type', `${at}.cells[${nth}].from`)
  }
}
