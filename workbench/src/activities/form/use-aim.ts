import { type Aim, aimsOf, SESSION_AIMS } from '@medelge/figures'
import { useQueries } from '@tanstack/react-query'
import { read } from '#api/api.ts'
import type { Answer } from '#api/contract.ts'
import { useRead } from '#api/use-read.ts'

type Unit = Answer<'GET /api/organizations/{id}'>['organization']

const COUNT = 'GET /api/registers/{kind}/count'

/** Which of the lists of vehicles and sets a unit has something standing in today. */
function useKept(unit: Unit | undefined, enabled: boolean) {
  return useQueries({
    queries: SESSION_AIMS.map(({ register }) => {
      const input = { params: { kind: register }, query: { organization: unit?.id ?? 0 } }
      return {
        queryKey: [COUNT, input],
        queryFn: ({ signal }: { signal: AbortSignal }) => read(COUNT, input, signal),
        ...{ enabled, staleTime: 300_000 },
      }
    }),
    combine: (counts) => ({
      loading: counts.some(({ isLoading }) => isLoading),
      registers: SESSION_AIMS.flatMap(({ register }, nth) => (counts[nth]?.data?.count ? [register] : [])),
    }),
  })
}

/**
 * What a unit exists for, where that is one thing: by its name, or because it is no association and keeps such a
 * vehicle itself. An association has a caravan beside much else. `ready` once it is known.
 */
export function useAim(unit: Unit | undefined): { aim?: Aim & { seriesId: number }; ready: boolean } {
  const named = unit && aimsOf([unit.name, unit.shortName])[0]
  const looks = unit !== undefined && !named && unit.kind !== 'association'
  const kept = useKept(unit, looks)
  const series = useRead('GET /api/series', undefined, { staleTime: 300_000 })
  const aim = named ?? SESSION_AIMS.find(({ register }) => kept.registers.includes(register))
  const seriesId = series.data?.items.find(({ code }) => code === aim?.series)?.id
  const ready = unit !== undefined && !series.isLoading && !(looks && kept.loading)
  return { ready, ...(aim && seriesId !== undefined ? { aim: { ...aim, seriesId } } : {}) }
}
