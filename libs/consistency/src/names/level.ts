const ranks: Readonly<Record<string, number>> = {
  national: 0,
  国家: 0,
  国家级: 0,
  全国: 0,
  region: 1,
  province: 1,
  自治区: 1,
  自治区级: 1,
  省: 1,
  省级: 1,
  league: 2,
  city: 2,
  盟市: 2,
  盟市级: 2,
  市: 2,
  市级: 2,
  地市: 2,
  盟: 2,
  banner: 3,
  county: 3,
  旗县: 3,
  旗县级: 3,
  县: 3,
  县级: 3,
  旗: 3,
  区县: 3,
  town: 4,
  乡镇: 4,
  苏木乡镇: 4,
  镇: 4,
  街道: 4,
  乡: 4,
  village: 5,
  嘎查村: 5,
  村: 5,
  社区: 5,
  嘎查: 5,
}

const endings: readonly (readonly [RegExp, number])[] = [
  [/^(?:全国|中国)$/, 0],
  [/^(?:全区|全省|全自治区)$|(?:自治区|省)$/, 1],
  [/^(?:全市|全盟|全州)$|(?:盟|市|自治州)$/, 2],
  [/^(?:全旗|全县)$|(?:旗|县|区)$/, 3],
  [/(?:苏木|镇|乡|街道)$/, 4],
  [/(?:村|嘎查|社区)$/, 5],
]

/** How far down a unit stands, from 0 for the country to 5 for a village; undefined where neither word nor name says. */
export function rankOf(level: string, organization: string): number | undefined {
  const said = ranks[level.trim().toLowerCase()]
  if (said !== undefined || level.trim() !== '') return said
  return endings.find(([ending]) => ending.test(organization))?.[1]
}
