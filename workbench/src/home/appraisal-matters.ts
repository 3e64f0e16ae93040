import type { Monitored, Scored } from '@medelge/appraisal'

export interface Matter {
  matter: 'wrong' | 'open' | 'missed' | 'willMiss'
  tone: 'ochre' | 'cinnabar'
  n: number
}

/**
 * What somebody must see to in a form. While its year runs, results are not in yet: then what is already lost or
 * will be counts, not what has still to be explained.
 */
export function mattersOf({
  scored,
  monitor,
  watch,
}: {
  scored: Scored
  monitor: Monitored
  watch: boolean
}): Matter[] {
  const found = (severity: string) => scored.findings.filter((one) => one.severity === severity).length
  const rows = (status: string) => monitor.rows.filter((row) => row.status === status).length
  const matters: Matter[] = watch
    ? [
        { matter: 'missed', tone: 'cinnabar', n: rows('missed') },
        { matter: 'willMiss', tone: 'cinnabar', n: rows('will-miss') },
      ]
    : [
        { matter: 'wrong', tone: 'cinnabar', n: found('refuse') },
        { matter: 'open', tone: 'ochre', n: found('ask') },
      ]
  return matters.filter(({ n }) => n > 0)
}
