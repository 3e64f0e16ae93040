import { compare, exact } from './exact.ts'
import type { Scheme } from './scheme.ts'

/**
 * The grade of a total: the best band whose lower edge it reaches, so 89.995 has a grade too. Below every edge it is
 * the last band.
 * @example
 * gradeOf(98.83, nationalScheme) // → '优'
 */
export function gradeOf(total: number, scheme: Scheme): string {
  const reached = scheme.gradeBands.filter((band) => compare(exact(total), exact(band.from)) >= 0)
  const best = reached.sort((a, b) => b.from - a.from)[0] ?? scheme.gradeBands.at(-1)
  return best?.grade ?? ''
}
