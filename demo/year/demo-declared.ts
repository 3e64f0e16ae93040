import { parts, type Split } from '../declared-split.ts'
import type { DemoWorld } from '../demo-world.ts'
import { regionCode } from '../land/areas.ts'
import { associationOf } from '../land/organizations.ts'
import { readData } from '../read.ts'

export interface DeclaredEvidence {
  fileName: string
  title: string
  text: string
}

export interface DeclaredFacts {
  code: string
  /** metric_en of the metric catalogue; outreach_effect_grade is new there. */
  metric: string
  organizationCode: string
  /** A stock or a single act has a day, a flow of a stretch of time its first and last day. */
  day?: string
  period?: [from: string, to: string]
  /** In the unit given; a graded judgement is its word. */
  value: number | string
  unit: string
  note: string
  evidence: DeclaredEvidence
}

interface DeclaredRow {
  metric: string
  value: number | string
  unit: string
  split?: Split
  regionShare?: number
  day?: string
  period?: [string, string]
  note: string
  evidence: DeclaredEvidence
}

function declare(world: DemoWorld, row: DeclaredRow, number: number): DeclaredFacts[] {
  const { metric, value, unit, day, period, note } = row
  const when = { ...(day === undefined ? {} : { day }), ...(period === undefined ? {} : { period }) }
  const shares =
    row.split === undefined || typeof value === 'string'
      ? [{ organizationCode: associationOf(regionCode), label: '', value, when }]
      : parts(world, row.split, value, row.regionShare ?? 0).map((part) => ({
          ...part,
          when: part.period ? { period: part.period } : when,
        }))
  const table = shares.map(({ label, value: share }) => `${label},${share}`).join('\n')
  const text = row.evidence.text.replace('{table}', table).replace('{value}', String(value))
  return shares.map((share, index) => ({
    code: `sb-2021-${String(number).padStart(2, '0')}-${String(index + 1).padStart(2, '0')}`,
    metric,
    organizationCode: share.organizationCode,
    ...share.when,
    value: share.value,
    unit,
    note,
    // One paper proves every share of the figure it was split from.
    evidence: { ...row.evidence, text },
  }))
}

/** The figures of 2021 that were typed in, each with the paper that proves it. */
export function demoDeclared(world: DemoWorld): DeclaredFacts[] {
  const { rows } = readData<{ rows: DeclaredRow[] }>('declared-2021.json')
  return rows.flatMap((row, index) => declare(world, row, index + 1))
}
