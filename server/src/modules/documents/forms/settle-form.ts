import { formOf, settle } from '@medelge/fields/definition'
import { documentErrors } from '../document.errors.ts'
import { getForm } from '../templates.ts'

type Values = Record<string, unknown>

/** What was filled in a form of a document, as it is kept; throws DOCUMENT_VALUES with every problem at its field. */
export function settleForm(code: string | null, given: Values, before: Values, today: string): Values {
  if (code === null) return {}
  const { values, problems } = settle(formOf(getForm(code)), given, { today, before })
  // What is still missing is asked for when the document is handed in, not while it is written.
  const wrong = problems.filter(({ problem }) => problem !== 'missing')
  if (wrong.length === 0) return { ...values }
  throw documentErrors.DOCUMENT_VALUES({
    problems: wrong,
    fields: wrong.map(({ field }) => ({ field: `values.${field}` })),
  })
}
