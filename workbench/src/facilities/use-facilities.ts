import type { Input } from '#api/contract.ts'
import { usePages, useRead } from '#api/use-read.ts'
import { useFilters } from '#kit/filters.tsx'
import { orderOf } from '#kit/list-order.tsx'
import { useUnit } from '#shell/place.ts'
import type { Facility } from './facility-words.ts'

type Order = NonNullable<Input<'GET /api/facilities'>['query']>['order']

/** The facilities of the unit one looks at and of everything below it, as filtered. */
export function useFacilities() {
  const { id, unit } = useUnit()
  const filters = useFilters(['search', 'kind', 'order'])
  const { search, kind, order } = filters.wishes
  const filter = { organizationId: id, search, kind: kind as Facility['kind'] | undefined }
  const query = { ...filter, order: order as Order }
  const list = usePages('GET /api/facilities', { query })
  const totals = useRead('GET /api/facility-totals', { query: filter }, { keep: true }).data
  return { list, query, totals, filters, order: orderOf(filters, 'code'), unit }
}
