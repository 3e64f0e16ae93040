import { type Form, type Scheme, score } from '@medelge/appraisal'

/** How a form stands: what it scores, and how much in it is wrong or open. */
export interface Summary {
  id: string
  total: number
  grade: string
  wrong: number
  open: number
}

export function scoreSummary(id: string, form: Form, scheme: Scheme): Summary {
  const { total, grade, findings } = score(form, scheme)
  const found = (severity: string) => findings.filter((one) => one.severity === severity).length
  return { id, total, grade, wrong: found('refuse'), open: found('ask') }
}
