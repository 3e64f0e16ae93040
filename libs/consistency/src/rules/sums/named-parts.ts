import type { Fact, FactSet } from '../../facts/fact.ts'
import { groupBy } from '../../facts/group-by.ts'
import type { Found, Rule } from '../../rule.ts'
import { partAbove } from './closing.ts'

// 流动科技馆 is no 科技馆, 全国基地 no part of 基地, and what is being built not yet there.
const otherThing =
  /^(?:全国|中国|国家|国际|流动|非|在建|拟建|待建|其他|其它|未|待|数字|网络|虚拟|移动|微型|人均|合作|联合|每)|新$|不|非$|以外$|与$|和$|及$/
/** Letters of the shortest name that may be a whole: shorter ones end many names by chance. */
const SHORTEST = 3

const key = ({ document, organization, from, to, unit, nature, name, audience, channel, scope }: Fact) =>
  [
    document,
    organization,
    from ?? '',
    to ?? '',
    unit.class,
    nature,
    name.measure.includes('人次'),
    audience,
    channel,
    scope,
  ].join('|')

/** The longest end of a name that is the name of something beside it. */
function wholeOf(part: Fact, byCore: ReadonlyMap<string, Fact>): Fact | undefined {
  const { core } = part.name
  for (let cut = 1; cut <= core.length - SHORTEST; cut += 1) {
    const whole = byCore.get(core.slice(cut))
    if (whole && whole.metric !== part.metric && !otherThing.test(core.slice(0, cut))) return whole
  }
  return undefined
}

/** A thing with a word in front of it, of which there is more than of the thing: 女科技志愿者 and 科技志愿者. */
export const namedParts: Rule = {
  code: 'part-above-whole',
  *find({ facts }: FactSet): Iterable<Found> {
    const counts = facts.filter(
      ({ nature, name }) => (nature === 'flow' || nature === 'stock') && !name.mean && !name.moved,
    )
    for (const group of groupBy(counts, key).values()) {
      if (group.length < 2) continue
      // Of many rows of one name the largest says it.
      const largest = new Map<string, Fact>()
      for (const fact of group) {
        const kept = largest.get(fact.name.core)
        if (!kept || fact.range.low > kept.range.low) largest.set(fact.name.core, fact)
      }
      for (const part of largest.values()) {
        const whole = wholeOf(part, largest)
        if (whole && part.range.low > whole.range.high) yield partAbove(part, whole, 'warning')
      }
    }
  },
}
