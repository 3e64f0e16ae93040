import type { FieldSet } from '@medelge/fields'
import {
  type Form,
  type FormDefinition,
  fieldSetOf,
  formOf,
  hasExpressions,
} from '@medelge/fields/definition'

// A definition never changes once it is written: what was made of it stays good, and is made once.
const MOST = 500
const made = new Map<string, Promise<Form>>()
// Asked for every row of a table by the same object: telling it apart by its text takes longer than the row.
const known = new WeakMap<FormDefinition, Promise<Form>>()
const sets = new WeakMap<FormDefinition, FieldSet>()

/** The fields of a list, for showing and reading what it holds. */
export function fieldsOfKind(definition: FormDefinition): FieldSet {
  const set = sets.get(definition) ?? fieldSetOf(definition)
  sets.set(definition, set)
  return set
}

/** A definition in use, with its expressions compiled; what compiles them is loaded for the first list that has some. */
export function formOfKind(definition: FormDefinition): Promise<Form> {
  const form = known.get(definition) ?? formBy(definition)
  known.set(definition, form)
  return form
}

function formBy(definition: FormDefinition): Promise<Form> {
  const key = JSON.stringify(definition)
  const before = made.get(key)
  if (before) return before
  const form = compiled(definition)
  if (made.size >= MOST) made.delete(made.keys().next().value ?? '')
  made.set(key, form)
  return form
}

async function compiled(definition: FormDefinition): Promise<Form> {
  if (!hasExpressions(definition)) return formOf(definition)
  const { compileExpressions } = await import('@medelge/fields/expressions')
  return formOf(definition, compileExpressions(definition).expressions)
}
