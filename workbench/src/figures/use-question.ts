import type { FigureScope } from '#kit/figure.tsx'
import { useUrlState } from '#kit/url-state.ts'
import { useUnit, useYear } from '#shell/chosen.ts'

/** The part of a year one looks at: all of it, a quarter or a month. */
export type Part = '' | `Q${number}` | `${number}`
export type Grain = 'year' | 'quarter' | 'month'

const partShape = /^(Q[1-4]|0[1-9]|1[0-2])$/
export const grainOf = (part: string): Grain =>
  part === '' ? 'year' : part.startsWith('Q') ? 'quarter' : 'month'
export const periodOf = (year: number, part: string): string => (part ? `${year}-${part}` : String(year))
export const partOf = (period: string): string => period.slice(5)

/** What the explorer asks: a metric of the chosen unit and year, narrowed by the words of the address. */
export function useQuestion(metric: string) {
  const { id, unit, choose: chooseUnit } = useUnit()
  const { year, choose: chooseYear } = useYear()
  const { urlState, set } = useUrlState()
  const word = urlState.get('period') ?? ''
  const part = partShape.test(word) ? word : ''
  const audience = urlState.get('audience') ?? undefined
  const channel = urlState.get('channel') ?? undefined
  const day = urlState.get('asOf') ?? undefined
  const scope: FigureScope = {
    metric,
    organization: id,
    period: periodOf(year, part),
    ...(audience ? { audience } : {}),
    ...(channel ? { channel } : {}),
    // The end of that day in the region.
    ...(day ? { asOf: `${day}T23:59:59+08:00` } : {}),
  }
  return { scope, unit, year, part, day, chooseUnit, chooseYear, set }
}
