import { useMemo } from 'react'
import { useRead } from '#api/use-read.ts'
import type { ChildrenAnswer } from '../bars/use-children.ts'

/** A unit with the area it stands for. */
export interface MapPlace {
  organization: number
  name: string
  code: string
}

/** The associations directly below, each with the GB code of its area. */
const placesOf = ({ children }: ChildrenAnswer, level: 'league' | 'banner'): MapPlace[] =>
  children.flatMap(({ id, area, level: own }) =>
    area && own === level ? [{ organization: id, ...area }] : [],
  )

/** The associations of one level with their areas: those directly below, or with `all` every one there is. */
export function usePlaces(
  answer: ChildrenAnswer,
  level: 'league' | 'banner',
  all: boolean,
): MapPlace[] | undefined {
  const query = { level, limit: 500 } as const
  const options = { staleTime: 600_000, enabled: all }
  const units = useRead('GET /api/organizations', { query: { ...query, kind: 'association' } }, options)
  const areas = useRead('GET /api/areas', { query }, options)
  return useMemo(() => {
    if (!all) return placesOf(answer, level)
    if (!units.data || !areas.data) return undefined
    const byId = new Map(areas.data.items.map((area) => [area.id, area]))
    return units.data.items.flatMap((unit) => {
      const area = byId.get(unit.areaId)
      return area && !unit.closedOn ? [{ organization: unit.id, name: area.name, code: area.code }] : []
    })
  }, [answer, level, all, units.data, areas.data])
}
