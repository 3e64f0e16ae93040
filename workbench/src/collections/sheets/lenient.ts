import type { FormDefinition } from '@medelge/fields/definition'

/** A form in which nothing must be there yet: what is still missing is told when it is handed in. */
export const lenient = (form: FormDefinition): FormDefinition => ({
  ...form,
  fields: form.fields.map(({ required: _, ...field }) => field),
})

/** What must be there then. */
export const neededIn = ({ fields }: FormDefinition): ReadonlySet<string> =>
  new Set(fields.filter(({ required }) => required).map(({ code }) => code))
