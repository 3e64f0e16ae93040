/**
 * Vertical presentation forms and the nominal signs they stand for (Unicode 17, FE10–FE19 and FE30–FE48).
 * The CJK full-width forms are chosen, because fonts turn those by themselves in vertical lines.
 * FE45–FE46 (sesame dots) and FE49–FE4F (lines) are signs of their own and stay.
 */
const PAIRS =
  '\ufe10，\ufe11、\ufe12。\ufe13：\ufe14；\ufe15！\ufe16？\ufe17〖\ufe18〗\ufe19…\ufe30‥\ufe31—\ufe32–\ufe33＿\ufe35（\ufe36）\ufe37｛\ufe38｝\ufe39〔\ufe3a〕\ufe3b【\ufe3c】\ufe3d《\ufe3e》\ufe3f〈\ufe40〉\ufe41「\ufe42」\ufe43『\ufe44』\ufe47［\ufe48］'

const nominal = /* @__PURE__ */ new Map(
  Array.from(
    { length: PAIRS.length / 2 },
    (_, i) => [PAIRS.charCodeAt(i * 2), PAIRS.charAt(i * 2 + 1)] as const,
  ),
)

/** The nominal sign of a presentation form, undefined for every other unit. */
export function nominalSign(unit: number): string | undefined {
  return unit >= 0xfe10 && unit <= 0xfe48 ? nominal.get(unit) : undefined
}
