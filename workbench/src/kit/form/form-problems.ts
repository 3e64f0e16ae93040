import type { FormInstance } from 'antd'
import type { ApiError } from '#api/api-error.ts'

/** Puts each of the server's sentences at its field, and goes to the first; `headcounts.0.offline` finds the nested one. */
export function showProblems(form: FormInstance, refusal: ApiError): void {
  const problems = refusal.fields.map(({ field, message }) => ({
    name: field.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step)),
    errors: [message],
  }))
  form.setFields(problems)
  const first = problems[0]
  if (first) form.scrollToField(first.name, { behavior: 'smooth', block: 'center', focus: true })
}
