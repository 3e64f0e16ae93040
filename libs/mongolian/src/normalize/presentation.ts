/**
 * Vertical presentation forms and the nominal signs they stand for (Unicode 17, FE10–FE19 and FE30–FE48).
 * The CJK full-width forms are chosen, because fonts turn those by themselves in vertical lines.
 * FE45–FE46 (sesame dots) and FE49–FE4F (lines) are signs of their own and stay.
 */
const NOMINAL = '，、。：；！？〖〗…'
const NOMINAL_LATER = '‥—–＿\0（）｛｝〔〕【】《》〈〉「」『』\0\0［］'

/** The nominal sign of a presentation form, undefined for every other unit. */
export function nominalSign(unit: number): string | undefined {
  const sign = unit < 0xfe30 ? NOMINAL[unit - 0xfe10] : NOMINAL_LATER[unit - 0xfe30]
  return sign === '\0' ? undefined : sign
}
