import type { Form } from '../form.ts'
import type { Finding, Scored, Severity } from '../result.ts'
import type { Scheme } from '../scheme.ts'
import { budgetFindings } from './budget.findings.ts'
import { gradeFindings } from './grade.findings.ts'
import { judgementFindings } from './judgement.findings.ts'
import { levelFindings } from './level.findings.ts'
import { managementFindings } from './management.findings.ts'
import { moneyFindings } from './money.findings.ts'
import { printedFindings } from './printed.findings.ts'
import { readingFindings } from './reading.findings.ts'
import { reasonFindings } from './reason.findings.ts'
import { repeatedFindings } from './repeated.findings.ts'
import { taskFindings } from './task.findings.ts'
import { unitFindings } from './unit.findings.ts'
import { weightFindings } from './weight.findings.ts'

const GRAVITY: Record<Severity, number> = { refuse: 0, ask: 1, note: 2 }

/** Everything found in a form, the gravest first, otherwise in the order of its rows. */
export function findFindings(form: Form, scheme: Scheme, scored: Omit<Scored, 'findings'>): Finding[] {
  const weights = weightFindings(form, scheme)
  // Points beside weights of 0.1 say nothing more than that the weights are shares.
  const areShares = weights.some(({ code }) => code === 'weights-as-shares')
  return [
    ...budgetFindings(form, scheme),
    ...moneyFindings(form, scheme),
    ...taskFindings(form),
    ...managementFindings(form),
    ...weights,
    ...levelFindings(form, scheme),
    ...(areShares ? [] : printedFindings(form, scheme, scored)),
    ...gradeFindings(form, scheme, scored),
    ...reasonFindings(form, scheme, scored),
    ...judgementFindings(form, scheme),
    ...readingFindings(form, scheme),
    ...unitFindings(form),
    ...repeatedFindings(form),
  ].sort((a, b) => GRAVITY[a.severity] - GRAVITY[b.severity])
}
