import { parsePeriod, periodLabel } from '@medelge/figures'
import type { Input } from '#api/contract.ts'

type Addressed = Input<'POST /api/collections'>['body']['addressed']

export const levels = ['league', 'banner', 'town', 'village'] as const
export const kinds = [
  ...(['society', 'institution', 'enterprise', 'school'] as const),
  ...(['museum', 'department', 'media', 'association'] as const),
]

/** A collection as it is being written. */
export interface Chosen {
  questionnaire: string
  title: string
  period: string
  note?: string
  dueOn: string
  remind: number
  by: 'level' | 'kind' | 'named'
  levels?: (typeof levels)[number][]
  kinds?: (typeof kinds)[number][]
  units?: number[]
}

/** Whom it goes to: associations of some levels, units of some kinds, or those that are named. */
export function addressedOf({ by, levels: chosen = [], kinds: of = [], units = [] }: Chosen): Addressed {
  if (by === 'level') return { levels: chosen, kinds: ['association'] }
  return by === 'kind' ? { kinds: of } : { units }
}

/** Years and their quarters, the one worked on first. */
export const periodsOf = (year: number, language: 'zh' | 'en') =>
  [year, year - 1, year + 1]
    .flatMap((one) => [`${one}`, ...[1, 2, 3, 4].map((quarter) => `${one}-Q${quarter}`)])
    .map((value) => ({
      value,
      label: periodLabel(parsePeriod(value), language === 'en' ? 'en' : 'zh-CN'),
    }))
