const words = ['增长', '增幅', '增加', '提高', '提升', '下降', '降低', '减少', '翻番', '增速', '上升', '降幅']
const endings = ['百分点', '倍数', '幅度', '比例', '率', '倍', '数', '幅', '值', '量']

const falls = new Set(['下降', '降低', '减少', '降幅'])

/** A growth, by its name: of what, and whether it means less. */
export interface GrowthName {
  of: string
  falls: boolean
}

/**
 * Of what a name tells the growth; undefined where it tells none. The word must end the name, but for how it is counted.
 *
 * @example
 * growthName('公民具备科学素质比例提高幅度') // → { of: '公民具备科学素质比例', falls: false }
 * growthName('增长极建设数') // → undefined
 */
export function growthName(name: string): GrowthName | undefined {
  let text = name
  for (const ending of endings) {
    if (!text.endsWith(ending) || text === ending) continue
    text = text.slice(0, -ending.length)
    break
  }
  const word = words.find((one) => text.endsWith(one)) ?? words.find((one) => name.endsWith(one))
  if (word === undefined) return undefined
  const of = (text.endsWith(word) ? text : name).slice(0, -word.length)
  // 同比 and 比上年 say since when, not what.
  const thing = of.replace(/(?:较上年|比上年|同比|环比|较去年|比去年|较|年均)$/, '')
  return { of: thing, falls: falls.has(word) }
}
