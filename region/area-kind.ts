export type AreaKind =
  | 'region'
  | 'league'
  | 'city'
  | 'district'
  | 'county'
  | 'banner'
  | 'autonomous-banner'
  | 'subdistrict'
  | 'town'
  | 'township'
  | 'sumu'
  | 'ethnic-township'

function kindBy(name: string, endings: readonly (readonly [string, AreaKind])[]): AreaKind {
  const found = endings.find(([ending]) => name.endsWith(ending))
  if (!found) throw new Error(`No kind of area ends like ${name}`)
  return found[1]
}

export const leagueKind = (name: string) =>
  kindBy(name, [
    ['盟', 'league'],
    ['市', 'city'],
  ])

export const bannerKind = (name: string) =>
  kindBy(name, [
    ['自治旗', 'autonomous-banner'],
    ['旗', 'banner'],
    ['区', 'district'],
    ['县', 'county'],
    ['市', 'city'],
  ])

// 鄂温克民族苏木 is counted among the sumus, 民族团结乡 among the ordinary townships.
export const townKind = (name: string) =>
  kindBy(name, [
    ['街道', 'subdistrict'],
    ['镇', 'town'],
    ['苏木', 'sumu'],
    ['族乡', 'ethnic-township'],
    ['乡', 'township'],
  ])
