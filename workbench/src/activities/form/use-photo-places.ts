import { useQuery } from '@tanstack/react-query'
import { useRead } from '#api/use-read.ts'
import { loadMap } from '../../figures/index.ts'
import { bannerAt, isWithin } from './photo-place.ts'

type Photo = { id: string; place: { lon: number; lat: number } | null }

/**
 * Photos that carry a place of their own which lies in another banner than the area of the session, by its code: the name of that
 * banner by photo. The outlines are only fetched where a photo carries a place at all.
 */
export function usePhotoPlaces(
  photos: readonly Photo[],
  code: string | undefined,
): ReadonlyMap<string, string> {
  const placed = photos.filter(({ place }) => place !== null)
  const wanted = placed.length > 0 && code !== undefined
  const outlines = useQuery({
    queryKey: ['outlines'],
    enabled: wanted,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async () => {
      const { loadShapes, albers } = await loadMap()
      return { banners: (await loadShapes()).banners, albers }
    },
  })
  const elsewhere = new Map<string, string>()
  for (const { id, place } of outlines.data && code ? placed : []) {
    const banner =
      place && outlines.data && bannerAt(outlines.data.banners, outlines.data.albers([place.lon, place.lat]))
    if (banner && code && !isWithin(banner, code)) elsewhere.set(id, banner)
  }
  // Hardly any photo is from elsewhere; only then it must be told from where.
  const names = useRead(
    'GET /api/areas',
    { query: { level: 'banner', limit: 500 } },
    { enabled: elsewhere.size > 0, staleTime: 600_000 },
  )
  const nameOf = (banner: string) => names.data?.items.find((one) => one.code === banner)?.name ?? ''
  return new Map([...elsewhere].map(([id, banner]) => [id, nameOf(banner)]))
}
