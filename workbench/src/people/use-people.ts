import { usePages } from '#api/use-read.ts'
import { useFilters } from '#kit/filters.tsx'
import { useUnit } from '#shell/place.ts'

/** The people of the unit one looks at, as filtered. */
export function usePeople() {
  const { id, unit } = useUnit()
  const filters = useFilters(['search'])
  const list = usePages('GET /api/people', { query: { organizationId: id, ...filters.wishes } })
  return { list, filters, unit }
}
