import { budgetFindings } from './findings/budget.findings.ts'
import { judgementFindings } from './findings/judgement.findings.ts'
import { printedFindings } from './findings/printed.findings.ts'
import { reasonFindings } from './findings/reason.findings.ts'
import { unitFindings } from './findings/unit.findings.ts'
import { weightFindings } from './findings/weight.findings.ts'
import type { Form } from './form.ts'
import type { Finding, Scored, Severity } from './result.ts'
import type { Scheme } from './scheme.ts'

const GRAVITY: Record<Severity, number> = { refuse: 0, ask: 1, note: 2 }

/** Everything found in a form, the gravest first, otherwise in the order of its rows. */
export function findFindings(form: Form, scheme: Scheme, scored: Omit<Scored, 'findings'>): Finding[] {
  return [
    ...budgetFindings(form),
    ...weightFindings(form, scheme),
    ...printedFindings(form, scheme, scored),
    ...reasonFindings(form, scheme, scored),
    ...judgementFindings(form, scheme),
    ...unitFindings(form),
  ].sort((a, b) => GRAVITY[a.severity] - GRAVITY[b.severity])
}
