import { useQuery } from '@tanstack/react-query'
import { useRead } from '#api/use-read.ts'
import { loadMap } from '../../figures/index.ts'
import { bannerAt, isWithin } from './photo-place.ts'

type Photo = { id: string; place: { lon: number; lat: number } | null }

/**
 * Photos that carry a place of their own which lies in another banner than the area of the session: the name of that
 * banner by photo. The outlines are only fetched where a photo carries a place at all.
 */
export function usePhotoPlaces(
  photos: readonly Photo[],
  areaId: number | undefined,
): ReadonlyMap<string, string> {
  const placed = photos.filter(({ place }) => place !== null)
  const wanted = placed.length > 0 && areaId !== undefined
  const area = useRead(
    'GET /api/areas/{id}',
    { params: { id: areaId ?? 0 } },
    { enabled: wanted, staleTime: 600_000 },
  )
  const names = useRead(
    'GET /api/areas',
    { query: { level: 'banner', limit: 500 } },
    { enabled: wanted, staleTime: 600_000 },
  )
  const outlines = useQuery({
    queryKey: ['outlines'],
    enabled: wanted,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async () => {
      const { loadShapes, albers } = await loadMap()
      return { banners: (await loadShapes()).banners, albers }
    },
  })
  const found = new Map<string, string>()
  const code = area.data?.area.code
  if (!outlines.data || !code) return found
  for (const { id, place } of placed) {
    const banner = place && bannerAt(outlines.data.banners, outlines.data.albers([place.lon, place.lat]))
    if (banner && !isWithin(banner, code))
      found.set(id, names.data?.items.find((one) => one.code === banner)?.name ?? '')
  }
  return found
}
