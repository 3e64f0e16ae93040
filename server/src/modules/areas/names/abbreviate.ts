const endings = /(自治区|自治旗|联合旗|矿区|盟|市|旗|县|区)$/

/**
 * The short forms people make of the name of a league, city, banner or county, by the rules they follow: without its
 * ending, the first sign or two with it, the side of a banner kept. Two areas may well come to the same.
 * @example
 * abbreviate('科尔沁右翼前旗') // → ['科右前', '科右前旗']
 */
export function abbreviate(name: string): string[] {
  const ending = endings.exec(name)?.[0]
  if (!ending) return []
  const stem = name.slice(0, -ending.length)
  const last = ending.slice(-1)
  const side = /^(.).+?(?:([左右])翼([前中后])|([左右前中后]))$/.exec(stem)
  if (last === '旗' && side) {
    const short = [side[1], side[2], side[3], side[4]].join('')
    return [short, `${short}旗`]
  }
  const first = stem.slice(0, 2)
  const words = [
    stem,
    `${stem}${last}`,
    `${stem.slice(0, 1)}${last}`,
    ...(stem.length > 2 ? [`${first}${last}`] : []),
    ...(stem.length > 3 ? [first] : []),
  ]
  return [...new Set(words)].filter((word) => word.length > 1 && word !== name)
}
