import type { Monitored, Scored } from '@medelge/appraisal'

export const matterKinds = ['wrong', 'open', 'missed', 'willMiss'] as const

export interface Matter {
  matter: (typeof matterKinds)[number]
  n: number
}

/**
 * What somebody must see to in a form. While its year runs, results are not in yet: then what is already lost or
 * will be counts, not what has still to be explained.
 */
export function mattersOf(form: { scored: Scored; monitor: Monitored; watch: boolean }): Matter[] {
  const { scored, monitor, watch } = form
  const found = (severity: string) => scored.findings.filter((one) => one.severity === severity).length
  const rows = (status: string) => monitor.rows.filter((row) => row.status === status).length
  const matters: Matter[] = watch
    ? [
        { matter: 'missed', n: rows('missed') },
        { matter: 'willMiss', n: rows('will-miss') },
      ]
    : [
        { matter: 'wrong', n: found('refuse') },
        { matter: 'open', n: found('ask') },
      ]
  return matters.filter(({ n }) => n > 0)
}
