import { type Form, type FormDefinition, formOf, hasExpressions } from '@medelge/fields/definition'

// A version never changes once it is written: what was made of it stays good, and is made once.
const MOST = 200
const made = new Map<string, Promise<Form>>()

async function compiled(definition: FormDefinition): Promise<Form> {
  if (!hasExpressions(definition)) return formOf(definition)
  const { compileExpressions } = await import('@medelge/fields/expressions')
  return formOf(definition, compileExpressions(definition).expressions)
}

/** The form of a version of a questionnaire, with its expressions compiled. */
export function formOfVersion(definition: FormDefinition): Promise<Form> {
  const key = JSON.stringify(definition)
  const before = made.get(key)
  if (before) return before
  const form = compiled(definition)
  if (made.size >= MOST) made.delete(made.keys().next().value ?? '')
  made.set(key, form)
  return form
}
