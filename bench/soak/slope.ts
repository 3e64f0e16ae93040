export interface Slope {
  mean: number
  most: number
  /** What a straight line through the values gains from the first to the last of them. */
  gain: number
  flat: boolean
}

/** Whether values that belong to moments stay where they are: the line through them gains less than a share of their mean. */
export function slopeOf(
  points: readonly (readonly [at: number, value: number])[],
  share = 0.05,
  least = 0,
): Slope {
  const mean = (of: (point: readonly [number, number]) => number) =>
    points.reduce((sum, point) => sum + of(point), 0) / points.length
  const [when, what] = [mean(([at]) => at), mean(([, value]) => value)]
  const spread = points.reduce((sum, [at]) => sum + (at - when) ** 2, 0)
  const rise = points.reduce((sum, [at, value]) => sum + (at - when) * (value - what), 0)
  const [first = [0, 0], last = [0, 0]] = [points[0], points.at(-1)]
  const gain = spread > 0 ? (rise / spread) * (last[0] - first[0]) : 0
  const most = Math.max(...points.map(([, value]) => value))
  return { mean: what, most, gain, flat: gain <= Math.max(what * share, least) }
}

/** The least of each so many values in a row: what stays when the collector has been, without the waste between. */
export function floors(points: readonly (readonly [number, number])[], of: number): [number, number][] {
  const found: [number, number][] = []
  for (let start = 0; start + of <= points.length; start += of) {
    const part = points.slice(start, start + of)
    const least = part.reduce((low, point) => (point[1] < low[1] ? point : low))
    found.push([least[0], least[1]])
  }
  return found
}
