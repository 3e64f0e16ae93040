/**
 * Whether a table means by 全区, 全盟 or 全旗 the whole of the unit that reads it in: the word must be of its own kind, for
 * a league’s table may name the whole region beside itself.
 */
export function isWholeUnit(text: string, own: string): boolean {
  const [, area] = /^(?:全|本)(自治区|区|省|市|盟|州|旗|县|镇|乡|苏木)$/.exec(text) ?? []
  return area !== undefined && new RegExp(`${area}(?:科学技术协会|科协)?$`).test(own)
}
