import type { Input } from '#api/contract.ts'
import { usePages, useRead } from '#api/use-read.ts'
import { useFilters } from '#kit/filters.tsx'
import { orderOf } from '#kit/list-order.tsx'
import { useUnit, useYear } from '#shell/place.ts'
import type { Kind, State } from './session-words.ts'

type Order = NonNullable<Input<'GET /api/sessions'>['query']>['order']

/** The sessions of the unit one looks at, in its year or between the days asked for. */
export function useSessions() {
  const { id, unit } = useUnit()
  const year = useYear()
  const filters = useFilters(['search', 'state', 'kind', 'series', 'plan', 'from', 'to', 'order'])
  const { search, state, kind, series, plan, from, to, order } = filters.wishes
  const filter = {
    organizationId: id,
    search,
    state: state as State | undefined,
    kind: kind as Kind | undefined,
    activityId: plan,
    seriesId: series ? Number(series) : undefined,
    from: from ?? (to ? undefined : year.from),
    to: to ?? (from ? undefined : year.to),
  }
  const query = { ...filter, order: order as Order }
  const list = usePages('GET /api/sessions', { query })
  const totals = useRead('GET /api/session-totals', { query: filter }, { keep: true }).data
  return { list, query, totals, filters, order: orderOf(filters, '-day'), unit, year: year.year }
}
