import { compare, exact, times } from './exact.ts'
import type { Form } from './form.ts'
import type { Judged } from './judging/judged.ts'

/** The rows that do not count because an alternative of theirs earned more, or as much and stands before them. */
export function findPassedOver(form: Form, judged: Judged[]): Set<string> {
  const best = new Map<string, number>()
  const earned = (index: number) =>
    times(judged[index]?.share ?? exact(0), exact(form.indicators[index]?.weight ?? 0))
  form.indicators.forEach(({ alternative, notApplicable }, index) => {
    if (alternative === undefined || notApplicable) return
    const before = best.get(alternative)
    if (before === undefined || compare(earned(index), earned(before)) > 0) best.set(alternative, index)
  })
  return new Set(
    form.indicators.flatMap(({ code, alternative, notApplicable }, index) =>
      alternative === undefined || notApplicable || best.get(alternative) === index ? [] : [code],
    ),
  )
}

/** The indicators whose weights add up: of alternatives only the heaviest. */
export function countedOnce(form: Form): Form['indicators'] {
  const heaviest = new Map<string, Form['indicators'][number]>()
  for (const one of form.indicators) {
    if (one.alternative === undefined) continue
    const before = heaviest.get(one.alternative)
    if (before === undefined || one.weight > before.weight) heaviest.set(one.alternative, one)
  }
  return form.indicators.filter(
    (one) => one.alternative === undefined || heaviest.get(one.alternative) === one,
  )
}
