import type { Form } from '@medelge/appraisal'
import type { Kysely } from 'kysely'
import { Check } from 'typebox/value'
import type { Database } from '#database'
import { figurePolicy } from '#modules/figures'
import { chainOf } from '#modules/organizations'
import { type Actor, allows } from '#platform/actor'
import { inField } from '#platform/errors'
import { appraisalErrors } from '../appraisal.errors.ts'
import { FigureQuerySchema } from './fed-figure.ts'

const askedOf = (form: Form) =>
  form.indicators.flatMap(({ query }, position) =>
    Check(FigureQuerySchema, query) && query.organizationId !== undefined
      ? [{ place: position, organization: query.organizationId, code: form.indicators[position]?.code ?? '' }]
      : [],
  )

/**
 * Whoever writes a form must be able to read every figure it asks for: the form shows them to all its readers.
 * What an officer above has put into the form before stays.
 */
export async function demandReach(
  db: Kysely<Database>,
  actor: Actor,
  own: number,
  form: Form,
  before?: Form,
): Promise<void> {
  const known = new Set([own, ...(before ? askedOf(before).map(({ organization }) => organization) : [])])
  for (const { place: position, organization, code } of askedOf(form)) {
    if (known.has(organization)) continue
    if (!allows(actor, figurePolicy.read, await chainOf(db, organization)))
      throw appraisalErrors.APPRAISAL_QUERY_UNKNOWN({
        code,
        ...inField(`indicators[${position}].query`),
      })
    known.add(organization)
  }
}
