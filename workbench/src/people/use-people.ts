import type { Input } from '#api/contract.ts'
import { usePages } from '#api/use-read.ts'
import { useFilters } from '#kit/filters.tsx'
import { orderOf } from '#kit/list-order.tsx'
import { useUnit } from '#shell/place.ts'

type Order = NonNullable<NonNullable<Input<'GET /api/people'>['query']>['order']>

/** The people of the unit one looks at, as filtered. */
export function usePeople() {
  const { id, unit } = useUnit()
  const filters = useFilters(['search', 'order'])
  const { search, order } = filters.wishes
  const query = { organizationId: id, search, order: order as Order }
  const list = usePages('GET /api/people', { query })
  return { list, query, filters, order: orderOf(filters, 'account'), unit }
}
