import { compare, exact, print, sum } from '../exact.ts'
import type { Form } from '../form.ts'
import { findTotalRow } from '../judging/judge-execution.ts'
import type { Finding } from '../result.ts'
import type { Scheme } from '../scheme.ts'
import { findGroup } from '../weights.ts'
import { finding } from './finding.ts'

/** Where the weights of a form do not add up to those of its scheme. */
export function weightFindings(form: Form, scheme: Scheme): Finding[] {
  if (form.indicators.length === 0) return [finding('no-indicators', 'refuse', 'total', 'weight')]
  if (form.indicators.every(({ notApplicable }) => notApplicable))
    return [finding('nothing-applicable', 'refuse', 'total', 'weight')]
  const unknown = form.indicators.flatMap((one) =>
    findGroup(one, scheme) === undefined
      ? [finding('group-unknown', 'refuse', one.code, 'level', { level: one.level1, scheme: scheme.name })]
      : [],
  )
  const groups = scheme.groups.flatMap((group) => {
    const own = form.indicators.filter((one) => findGroup(one, scheme) === group)
    const together = sum(own.map(({ weight }) => exact(weight)))
    if (compare(together, exact(group.weight)) === 0) return []
    const values = { sum: print(together), weight: String(group.weight) }
    return [finding('group-weights-do-not-sum', 'refuse', group.name, 'weight', values)]
  })
  const written = findTotalRow(form)?.weight
  const execution =
    written !== undefined && written !== null && written !== scheme.execution.weight
      ? [
          finding('execution-weight-differs', 'refuse', 'execution', 'weight', {
            printed: String(written),
            weight: String(scheme.execution.weight),
          }),
        ]
      : []
  const whole = sum([
    exact(written ?? scheme.execution.weight),
    ...form.indicators.map(({ weight }) => exact(weight)),
  ])
  const total =
    compare(whole, exact(100)) === 0
      ? []
      : [finding('total-weights-do-not-sum', 'refuse', 'total', 'weight', { sum: print(whole) })]
  return [...unknown, ...groups, ...execution, ...total]
}
