import { usePages } from '#api/use-read.ts'
import { useFilters } from '#kit/filters.tsx'
import { useUnit } from '#shell/place.ts'
import type { Facility } from './facility-words.ts'

/** The facilities of the unit one looks at and of everything below it, as filtered. */
export function useFacilities() {
  const { id, unit } = useUnit()
  const filters = useFilters(['search', 'kind'])
  const { search, kind } = filters.wishes
  const query = { organizationId: id, search, kind: kind as Facility['kind'] | undefined }
  const list = usePages('GET /api/facilities', { query: withoutEmpty(query) })
  return { list, filters, unit }
}

const withoutEmpty = <T extends object>(query: T) =>
  Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>
  }
