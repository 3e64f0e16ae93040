/** Longitude and latitude in degrees. */
export type Place = readonly [number, number]

const rad = (degrees: number) => (degrees * Math.PI) / 180

/** Equal areas on a cone, as maps of the region are usually drawn: standard parallels 40° and 50° N around 111° E. */
export function albers([longitude, latitude]: Place): [number, number] {
  const n = (Math.sin(rad(40)) + Math.sin(rad(50))) / 2
  const c = Math.cos(rad(40)) ** 2 + 2 * n * Math.sin(rad(40))
  const radius = (degrees: number) => Math.sqrt(c - 2 * n * Math.sin(rad(degrees))) / n
  const angle = n * rad(longitude - 111)
  const away = radius(latitude)
  return [away * Math.sin(angle), away * Math.cos(angle) - radius(45)]
}
