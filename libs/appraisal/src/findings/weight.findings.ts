import { countedOnce } from '../alternatives.ts'
import { compare, type Exact, exact, minus, print, sum } from '../exact.ts'
import type { Form, Indicator } from '../form.ts'
import { findTotalRow } from '../judging/judge-execution.ts'
import type { Finding } from '../result.ts'
import type { Scheme, SchemeGroup } from '../scheme.ts'
import { findGroup, findPart } from '../weights.ts'
import { finding } from './finding.ts'

const weightOf = (rows: Indicator[]) => sum(rows.map(({ weight }) => exact(weight)))

// Three times 16.67 is 50.01: thirds printed with two places are no wrong weight.
function severityOf(rows: Indicator[], together: Exact, due: Exact): Finding['severity'] {
  const off = minus(together, due)
  const size = off.over < 0n ? { ...off, over: -off.over } : off
  const isCut = rows.some(({ weight }) => /\.\d\d/.test(String(weight)))
  return isCut && compare(size, exact('0.05')) < 0 ? 'note' : 'refuse'
}

function groupFinding(group: SchemeGroup, own: Indicator[]): Finding[] {
  const due = group.of ?? group.weight
  const together = weightOf(own)
  if (compare(together, exact(due)) === 0) return []
  const values = { sum: print(together), weight: String(due) }
  const severity = severityOf(own, together, exact(due))
  return [finding('group-weights-do-not-sum', severity, group.name, 'weight', values)]
}

// A group with parts is checked part by part; its own sum follows from theirs.
function groupFindings(rows: Indicator[], scheme: Scheme): Finding[] {
  return scheme.groups.flatMap((group) => {
    const own = rows.filter((one) => findGroup(one, scheme) === group)
    if (group.groups === undefined) return groupFinding(group, own)
    return group.groups.flatMap((part) =>
      groupFinding(
        part,
        own.filter((one) => findPart(one, group) === part),
      ),
    )
  })
}

function unknownGroups(rows: Indicator[], scheme: Scheme): Finding[] {
  return rows.flatMap((one) => {
    const group = findGroup(one, scheme)
    const [level, isKnown] =
      group?.groups === undefined
        ? [one.level1, group !== undefined]
        : [one.level2, findPart(one, group) !== undefined]
    return isKnown
      ? []
      : [finding('group-unknown', 'refuse', one.code, 'level', { level, scheme: scheme.name })]
  })
}

function executionFindings(form: Form, scheme: Scheme): Finding[] {
  const written = findTotalRow(form)?.weight ?? null
  const { weight, counted } = scheme.execution
  if (written === null || written === weight || counted === false) return []
  const values = { printed: String(written), weight: String(weight) }
  return [finding('execution-weight-differs', 'refuse', 'execution', 'weight', values)]
}

// Inside groups that convert their rows, the printed weights need not add up to 100.
function totalFindings(form: Form, rows: Indicator[], scheme: Scheme): Finding[] {
  const isConverted = scheme.groups.some(
    ({ of, groups }) => of !== undefined || groups?.some((part) => part.of),
  )
  if (isConverted) return []
  const { counted, weight } = scheme.execution
  const execution = counted === false ? 0 : (findTotalRow(form)?.weight ?? weight)
  const whole = sum([exact(execution), weightOf(rows)])
  if (compare(whole, exact(100)) === 0) return []
  const severity = severityOf(rows, whole, exact(100))
  return [finding('total-weights-do-not-sum', severity, 'total', 'weight', { sum: print(whole) })]
}

/** One wrong weight shows in its group and in the whole: it is said once, where it is most exact. */
function once(groups: Finding[], execution: Finding[], total: Finding[], scheme: Scheme): Finding[] {
  if (total.length === 0 || groups.length + execution.length !== 1) return [...groups, ...execution, ...total]
  const isWholeForm = scheme.groups.length === 1 && scheme.groups[0]?.groups === undefined
  if (groups.length === 1 && isWholeForm) return total
  const [only] = [...groups, ...execution]
  const off = (one: Finding | undefined, due: string) =>
    minus(exact(one?.values.sum ?? one?.values.printed ?? 0), exact(due))
  const isSame = compare(off(only, only?.values.weight ?? '0'), off(total[0], '100')) === 0
  return isSame ? [...groups, ...execution] : [...groups, ...execution, ...total]
}

/** Where the weights of a form do not add up to those of its scheme. */
export function weightFindings(form: Form, scheme: Scheme): Finding[] {
  if (form.indicators.length === 0) return [finding('no-indicators', 'refuse', 'total', 'weight')]
  if (form.indicators.every(({ notApplicable }) => notApplicable))
    return [finding('nothing-applicable', 'refuse', 'total', 'weight')]
  const rows = countedOnce(form)
  const execution = exact(findTotalRow(form)?.weight ?? 0)
  if (compare(sum([execution, weightOf(rows)]), exact(1)) === 0)
    return [finding('weights-as-shares', 'refuse', 'total', 'weight')]
  return [
    ...unknownGroups(rows, scheme),
    ...once(
      groupFindings(rows, scheme),
      executionFindings(form, scheme),
      totalFindings(form, rows, scheme),
      scheme,
    ),
  ]
}
