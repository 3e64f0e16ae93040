import type { Geometry, MultiPolygon, Polygon } from 'geojson'
import { feature, merge } from 'topojson-client'
import type {
  MultiPolygon as Arcs,
  GeometryCollection,
  GeometryObject,
  Topology,
} from 'topojson-specification'
import { albers, type Place } from './albers.ts'
import address from './inner-mongolia-banners.topo.json?url'

/** An area's outline as rings of projected points; the first ring of a polygon is its outside. */
export interface Shape {
  /** GB code: six digits of a banner, six of a league ending in 00. */
  code: string
  rings: [number, number][][]
}

type Banners = GeometryCollection<{ code: string; name: string }>

type Outline = Polygon | MultiPolygon

const ringsOf = ({ type, coordinates }: Outline): Shape['rings'] =>
  (type === 'Polygon' ? [coordinates] : coordinates)
    .flat()
    .map((ring) => ring.map((point) => albers(point as unknown as Place)))

const outlineOf = (topology: Topology, one: GeometryObject): Outline => {
  const found = feature(topology, one)
  if (found.type !== 'Feature') throw new Error('an area must have one outline')
  return found.geometry as Geometry as Outline
}

/** Fetches the outlines: those of the banners, and those of the leagues merged from them. */
export async function loadShapes(): Promise<{ banners: Shape[]; leagues: Shape[] }> {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(answer.statusText)
  const topology = (await answer.json()) as Topology<{ banners: Banners }>
  const { geometries } = topology.objects.banners
  const banners = geometries.map((one) => ({
    code: String(one.id),
    rings: ringsOf(outlineOf(topology, one)),
  }))
  const prefixes = [...new Set(banners.map(({ code }) => code.slice(0, 4)))].sort()
  const leagues = prefixes.map((prefix) => {
    const within = geometries.filter((one) => String(one.id).startsWith(prefix)) as Arcs[]
    return { code: `${prefix}00`, rings: ringsOf(merge(topology, within)) }
  })
  return { banners, leagues }
}

const areaOf = (ring: readonly [number, number][]): number =>
  ring.reduce((sum, [x, y], position) => {
    const [nextX, nextY] = ring[(position + 1) % ring.length] ?? [x, y]
    return sum + x * nextY - nextX * y
  }, 0) / 2

/** A point to write a name at: the center of gravity of the largest ring. */
export function centerOf({ rings }: Shape): [number, number] {
  const ring = rings.reduce((most, one) => (Math.abs(areaOf(one)) > Math.abs(areaOf(most)) ? one : most), [])
  const area = areaOf(ring) * 6
  const [sumX, sumY] = ring.reduce(
    ([allX, allY], [x, y], position) => {
      const [nextX, nextY] = ring[(position + 1) % ring.length] ?? [x, y]
      const cross = x * nextY - nextX * y
      return [allX + (x + nextX) * cross, allY + (y + nextY) * cross]
    },
    [0, 0],
  )
  return [(sumX ?? 0) / area, (sumY ?? 0) / area]
}

/** Fits shapes into a box: where a point falls, and the size that is needed of it. */
export function fit(shapes: readonly Shape[], most: { width: number; height: number }) {
  const points = shapes.flatMap(({ rings }) => rings.flat())
  const [left, right] = boundsOf(points.map(([x]) => x))
  const [top, bottom] = boundsOf(points.map(([, y]) => y))
  const scale = Math.min(most.width / (right - left), most.height / (bottom - top))
  return {
    width: Math.ceil((right - left) * scale),
    height: Math.ceil((bottom - top) * scale),
    at: ([x, y]: [number, number]): [number, number] => [(x - left) * scale, (y - top) * scale],
  }
}

// Spreading tens of thousands of points into Math.min would overrun the stack of old browsers.
function boundsOf(values: readonly number[]): [number, number] {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const value of values) {
    least = Math.min(least, value)
    most = Math.max(most, value)
  }
  return [least, most]
}

/** The outline as the path of an SVG. */
export const pathOf = ({ rings }: Shape, at: (point: [number, number]) => [number, number]): string =>
  rings
    .map(
      (ring) =>
        `M${ring
          .map((point) =>
            at(point)
              .map((value) => value.toFixed(1))
              .join(' '),
          )
          .join('L')}Z`,
    )
    .join('')
