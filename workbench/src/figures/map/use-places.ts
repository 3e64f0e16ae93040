import { useMemo } from 'react'
import { useRead } from '#api/use-read.ts'

/** A unit with the area it stands for. */
export interface MapPlace {
  organization: number
  name: string
  code: string
}

/** The associations of one level, each with the GB code of its area; `within` keeps those of one league. */
export function usePlaces(level: 'league' | 'banner', within?: number): MapPlace[] | undefined {
  const query = { level, limit: 500 } as const
  const options = { staleTime: 600_000 }
  const units = useRead('GET /api/organizations', { query: { ...query, kind: 'association' } }, options)
  const areas = useRead('GET /api/areas', { query }, options)
  return useMemo(() => {
    if (!units.data || !areas.data) return undefined
    const byId = new Map(areas.data.items.map((area) => [area.id, area]))
    return units.data.items.flatMap((unit) => {
      const area = byId.get(unit.areaId)
      if (!area || unit.closedOn || (within !== undefined && area.parentId !== within)) return []
      return [{ organization: unit.id, name: area.name, code: area.code }]
    })
  }, [units.data, areas.data, within])
}
