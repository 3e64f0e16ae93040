import { unitParts } from '@medelge/appraisal'
import type { Kysely } from 'kysely'
import { Check } from 'typebox/value'
import type { Database } from '#database'
import { findAppraisals } from '../appraisal.store.ts'
import { FigureQuerySchema } from './fed-figure.ts'

/** What a unit has promised to reach in a year, in the plain unit of the metric. */
export interface MetricTarget {
  metric: string
  value: number
  /** As the form prints it: ≥30万人. */
  text: string
  appraisalId: string
  project: string
}

const numberOf = ({ over, under }: ReturnType<typeof unitParts>['scale']) => Number(over) / Number(under)

/**
 * The targets of a unit's year by metric, from the indicators of its self-appraisals that the metric feeds whole.
 * Where several forms promise the same, the highest: who reaches it has reached all.
 */
export async function findTargets(
  db: Kysely<Database>,
  organizationId: number,
  year: number,
): Promise<Map<string, MetricTarget>> {
  const found = new Map<string, MetricTarget>()
  for (const { id, year: of, form } of await findAppraisals(db, [organizationId])) {
    if (of !== year) continue
    for (const { query, target, notApplicable } of form.indicators) {
      if (!Check(FigureQuerySchema, query) || target.operator !== '>=' || target.value === null) continue
      const { metric, organizationId: whose = organizationId, period = String(year) } = query
      const part = query.audience ?? query.channel
      if (notApplicable || part || whose !== organizationId || period !== String(year)) continue
      const value = target.value * numberOf(unitParts(target.unit).scale)
      if (value <= (found.get(metric)?.value ?? 0)) continue
      found.set(metric, { metric, value, text: target.text, appraisalId: id, project: form.project })
    }
  }
  return found
}
