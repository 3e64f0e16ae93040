import type { AreaLevel } from './area-levels.ts'

/** Six, nine or twelve digits, as the national statistics office gives them. */
export const isAreaCode = (code: string): boolean => /^[1-9]\d{5}(\d{3}){0,2}$/.test(code)

/** How deep an area lies, by the shape of its code: 150000 a region, 152500 a league, 152526 a banner. */
export function levelOf(code: string): AreaLevel {
  if (code.length === 12) return 'village'
  if (code.length === 9) return 'town'
  if (code.endsWith('0000')) return 'region'
  return code.endsWith('00') ? 'league' : 'banner'
}

// 市辖区 and 县 of the four municipalities, and 省直辖县级: digits no government stands for. Such counties belong to the province.
const noPrefecture = /^(?:(?:11|12|31|50)0[12]|..90)/

/** The code of the area around it; a region has none. */
export function parentCodeOf(code: string): string | null {
  if (code.length > 6) return code.slice(0, -3)
  if (code.endsWith('0000')) return null
  return code.endsWith('00') || noPrefecture.test(code) ? `${code.slice(0, 2)}0000` : `${code.slice(0, 4)}00`
}

/** Whether the area of a code lies in another, or is it. */
export function liesIn(code: string, around: string): boolean {
  for (let at: string | null = code; at !== null; at = parentCodeOf(at)) if (at === around) return true
  return false
}

// The longer ending first: 鄂温克族自治旗 is no plain banner.
const endings: Record<AreaLevel, readonly (readonly [ending: string, kind: string])[]> = {
  region: [
    ['区', 'region'],
    ['省', 'province'],
    ['市', 'municipality'],
  ],
  league: [
    ['盟', 'league'],
    ['市', 'city'],
    ['自治州', 'autonomous-prefecture'],
    ['地区', 'prefecture'],
  ],
  banner: [
    ['自治旗', 'autonomous-banner'],
    ['旗', 'banner'],
    ['区', 'district'],
    ['自治县', 'autonomous-county'],
    ['县', 'county'],
    ['市', 'city'],
  ],
  town: [
    ['街道', 'subdistrict'],
    ['镇', 'town'],
    ['苏木', 'sumu'],
    ['族乡', 'ethnic-township'],
    ['乡', 'township'],
  ],
  village: [
    ['嘎查', 'gacha'],
    ['社区', 'community'],
    ['村', 'village'],
  ],
}

/** What an area is by the ending of its name; its level where the name does not say. */
export const kindOf = (name: string, level: AreaLevel): string =>
  endings[level].find(([ending]) => name.endsWith(ending))?.[1] ?? level
