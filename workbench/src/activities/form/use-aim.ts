import { type Aim, aimsOf, SESSION_AIMS } from '@medelge/figures'
import type { Answer } from '#api/contract.ts'
import { useRead } from '#api/use-read.ts'

type Unit = Answer<'GET /api/organizations/{id}'>['organization']

/**
 * What a unit exists for, where that is one thing: by its name, or because it is no association and keeps such a
 * vehicle itself. An association has a caravan beside much else. `ready` once it is known.
 */
export function useAim(unit: Unit | undefined): { aim?: Aim & { seriesId: number }; ready: boolean } {
  const named = unit && aimsOf([unit.name, unit.shortName])[0]
  const looks = unit !== undefined && !named && unit.kind !== 'association'
  const query = { organizationId: unit?.id ?? 0, limit: 50 }
  const facilities = useRead('GET /api/facilities', { query }, { enabled: looks, staleTime: 300_000 })
  const series = useRead('GET /api/series', undefined, { staleTime: 300_000 })
  const own = facilities.data?.items.filter((one) => one.organizationId === unit?.id && !one.closedOn) ?? []
  const aim = named ?? SESSION_AIMS.find(({ facility }) => own.some((one) => one.kind === facility))
  const seriesId = series.data?.items.find(({ code }) => code === aim?.series)?.id
  const ready = unit !== undefined && !series.isLoading && !(looks && facilities.isLoading)
  return { ready, ...(aim && seriesId !== undefined ? { aim: { ...aim, seriesId } } : {}) }
}
