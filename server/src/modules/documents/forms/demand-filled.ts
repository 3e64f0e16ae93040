import { formOf, settle } from '@medelge/fields/definition'
import { dayOf } from '#platform/clock'
import type { SectionContent } from '../document.content.ts'
import { documentErrors } from '../document.errors.ts'
import { getForm } from '../templates.ts'

/** Every form of a document is filled in as it asks for; throws DOCUMENT_VALUES with every problem at its field. */
export function demandFilled(sections: readonly SectionContent[], at: Date): void {
  const problems = sections.flatMap(({ key, form, values }) =>
    form === null
      ? []
      : settle(formOf(getForm(form)), values, { today: dayOf(at), before: values }).problems.map((one) => ({
          ...one,
          section: key,
        })),
  )
  if (problems.length > 0)
    throw documentErrors.DOCUMENT_VALUES({
      problems,
      fields: problems.map(({ section, field }) => ({ field: `sections.${section}.values.${field}` })),
    })
}
