import {
  MOST_CELLS,
  MOST_ENTRIES,
  MOST_EXPRESSION,
  MOST_FIELDS,
  MOST_OPTIONS,
  MOST_ROLES,
  MOST_WORDS,
} from './limits.ts'
import { type Check, flag, list, object, oneOf, text, whole } from './shape.ts'

/** Codes of fields are names in expressions; all others may hold hyphens. */
const fieldCode = text(40, /^[a-z][a-zA-Z0-9]*$/)
const code = text(40, /^[a-z0-9][a-z0-9-]*$/)
const said = text(MOST_WORDS)
const words = object({ zh: said }, { mn: said, en: said })
const help = object({ zh: text(1000) }, { mn: text(1000), en: text(1000) })
const expression = text(MOST_EXPRESSION)
const roles = list(code, 1, MOST_ROLES)

const option = object({ code, words }, { retired: flag, was: list(code, 1, MOST_OPTIONS) })
const several = object({ most: whole(1, 1000) }, { least: whole(0, MOST_ENTRIES), distinct: flag })

const initial: Check = (value, at, tell) => {
  if (!['number', 'string', 'boolean'].includes(typeof value)) tell('not-of-shape', at)
}

const limits = {
  most: whole(1, Number.MAX_SAFE_INTEGER),
  least: whole(Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER),
  digits: whole(1, 6),
  options: list(option, 1, MOST_OPTIONS),
  notAfter: oneOf('today'),
  from: fieldCode,
  open: flag,
  of: code,
  id: oneOf('number', 'uuid'),
}

const cellTypes = [
  'line',
  'choice',
  'yes-no',
  'whole-number',
  'decimal',
  'money',
  'day',
  'month',
  'time',
  'area',
  'organization',
  'person',
  'record',
]
const types = [...cellTypes, 'text', 'translated', 'period', 'evidence', 'rows']

/** What is too large for a cell, or proves more than one, is told apart from what is no type at all. */
const cellType: Check = (value, at, tell) => {
  const large = types.includes(value as string) && !cellTypes.includes(value as string)
  if (large) tell('not-in-a-table', at, String(value))
  else oneOf(...cellTypes)(value, at, tell)
}

const common = { help, unit: words, required: flag, was: fieldCode, ...limits }
const cell = object({ code: fieldCode, words, type: cellType }, common)
const field = object(
  { code: fieldCode, words, type: oneOf(...types) },
  {
    ...common,
    folded: flag,
    wide: flag,
    listed: oneOf('shown', 'extra'),
    personal: oneOf('name', 'phone', 'identity', 'other'),
    several,
    cells: list(cell, 1, MOST_CELLS),
    distinct: fieldCode,
    when: expression,
    computed: expression,
    initial,
    see: roles,
    change: roles,
  },
)

/** What a definition looks like, whatever its fields mean. */
export const definitionShape = object({
  code,
  version: whole(1, 9999),
  words,
  fields: list(field, 1, MOST_FIELDS),
})
