import { fieldsOf, isFilledIn } from '@medelge/fields'
import { type FormDefinition, hasExpressions } from '@medelge/fields/definition'
import type { RegisterDefinition } from '../kinds/definition.ts'
import { fieldsOfKind } from '../kinds/form-of-kind.ts'
import { fieldsOfSome } from '../values/own-fields.ts'
import { namedTypes } from '../values/references.ts'

/** Named by a search through what the platform keeps, which is for those who are signed in. */
const named: ReadonlySet<string> = new Set(namedTypes)

/** The fields that whoever enrolls is not asked: those that were left out, and those that only the office can fill in. */
export function unaskedFields({ form }: RegisterDefinition, left: readonly string[]): ReadonlySet<string> {
  const ofOffice = fieldsOf(fieldsOfKind(form))
    .filter(
      ([, field]) =>
        named.has(field.type) ||
        (field.type === 'rows' && Object.values(field.cells).some(({ type }) => named.has(type))),
    )
    .map(([code]) => code)
  return new Set([...left, ...ofOffice, ...fieldsOfSome(form)])
}

/** What may be computed for somebody later is no fault of theirs either. */
export function laterFields(definition: RegisterDefinition, left: readonly string[]): ReadonlySet<string> {
  const computed = fieldsOf(fieldsOfKind(definition.form))
    .filter(([, field]) => !isFilledIn(field))
    .map(([code]) => code)
  return new Set([...unaskedFields(definition, left), ...computed])
}

/** The form as it is shown to strangers: without what they are not asked, unless conditions of the others need it. */
export const formForStrangers = (form: FormDefinition, unasked: ReadonlySet<string>): FormDefinition =>
  hasExpressions(form) ? form : { ...form, fields: form.fields.filter(({ code }) => !unasked.has(code)) }
