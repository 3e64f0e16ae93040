import type { Shape } from '../../figures/index.ts'

type Point = [number, number]

// Even–odd: a lake or another banner inside is a ring of its own.
const holds = (ring: readonly Point[], [x, y]: Point): boolean =>
  ring.reduce((inside, [x1, y1], position) => {
    const [x2, y2] = ring[(position + 1) % ring.length] ?? [x1, y1]
    const crosses = y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1
    return crosses ? !inside : inside
  }, false)

const around = ({ rings }: Shape, at: Point) => rings.filter((ring) => holds(ring, at)).length % 2 === 1

/** The code of the banner a point lies in; undefined outside of all of them. */
export const bannerAt = (banners: readonly Shape[], at: Point): string | undefined =>
  banners.find((banner) => around(banner, at))?.code

/** Whether a banner is the area, part of it, or around it: a town lies in its banner, a banner in its league. */
export const isWithin = (banner: string, area: string): boolean =>
  area.endsWith('0000')
    ? banner.startsWith(area.slice(0, 2))
    : area.length === 6 && area.endsWith('00')
      ? banner.startsWith(area.slice(0, 4))
      : banner === area.slice(0, 6)
