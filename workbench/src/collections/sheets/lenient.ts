import type { FormDefinition } from '@medelge/fields/definition'

/** A form in which nothing must be there yet: what is still missing is told when it is handed in. */
export const lenient = (form: FormDefinition, hint: string): FormDefinition => ({
  ...form,
  fields: form.fields.map(({ required, ...field }) =>
    required && field.computed === undefined
      ? { ...field, help: { zh: [hint, field.help?.zh].filter(Boolean).join(' · ') } }
      : field,
  ),
})
