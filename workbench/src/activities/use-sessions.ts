import { usePages } from '#api/use-read.ts'
import { useFilters } from '#kit/filters.tsx'
import { useUnit, useYear } from '#shell/place.ts'
import type { Kind, State } from './session-words.ts'

/** The sessions of the unit one looks at, in its year or between the days asked for. */
export function useSessions() {
  const { id, unit } = useUnit()
  const year = useYear()
  const filters = useFilters(['search', 'state', 'kind', 'series', 'plan', 'from', 'to'])
  const { search, state, kind, series, plan, from, to } = filters.wishes
  const list = usePages('GET /api/sessions', {
    query: {
      organizationId: id,
      search,
      state: state as State | undefined,
      kind: kind as Kind | undefined,
      activityId: plan,
      seriesId: series ? Number(series) : undefined,
      from: from ?? (to ? undefined : year.from),
      to: to ?? (from ? undefined : year.to),
    },
  })
  return { list, filters, unit, year: year.year }
}
