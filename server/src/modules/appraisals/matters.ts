import type { Monitored } from '@medelge/appraisal'
import type { Summary } from './lists/summary.ts'

export const matterKinds = ['wrong', 'open', 'missed', 'willMiss'] as const

export interface Matter {
  matter: (typeof matterKinds)[number]
  n: number
}

/**
 * What somebody must see to in a form. While its year runs (it has an outlook), results are not in yet: then what is already lost or
 * will be counts, not what has still to be explained.
 */
export function mattersOf(
  { wrong, open }: Pick<Summary, 'wrong' | 'open'>,
  outlook: Monitored | undefined,
): Matter[] {
  const rows = (status: string) => outlook?.rows.filter((row) => row.status === status).length ?? 0
  const matters: Matter[] = outlook
    ? [
        { matter: 'missed', n: rows('missed') },
        { matter: 'willMiss', n: rows('will-miss') },
      ]
    : [
        { matter: 'wrong', n: wrong },
        { matter: 'open', n: open },
      ]
  return matters.filter(({ n }) => n > 0)
}
