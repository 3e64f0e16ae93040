import type { Denial, Fact } from './facts/fact.ts'
import { placeOf } from './facts/place-of.ts'
import { prepare } from './facts/prepare.ts'
import type { Figure } from './figure.ts'
import type { Finding, Place, Severity } from './finding.ts'
import type { Knowledge } from './knowledge.ts'
import type { Language } from './locales/phrase.ts'
import { RULES } from './rules/all.ts'

const grave: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 }

// Whatever the order of rows: by day, then by document and by what is said.
const keyOf = ({ figure }: Fact | Denial): string =>
  [
    figure.to ?? figure.from ?? '',
    figure.document ?? '',
    figure.id ?? '',
    JSON.stringify(placeOf(figure)),
  ].join('\u0000')

function placesOf(at: readonly (Fact | Denial)[]): Place[] {
  const keyed = at.map((one) => [keyOf(one), one] as const).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  return keyed.filter(([key], place) => key !== keyed[place - 1]?.[0]).map(([, one]) => placeOf(one.figure))
}

/**
 * Checks figures against each other and gives every contradiction, the gravest first. The order of figures changes
 * nothing, and a figure that is given twice is one; the language nothing but the sentences. Time grows with the number of figures, not with its square.
 *
 * @example
 * const year = { document: '总结', name: '科普信息员人数', unit: '人', to: '2021-12-31' }
 * check([{ ...year, value: 449204 }, { ...year, value: 437100 }]).map(({ rule }) => rule) // → ['two-values']
 * check([{ ...year, value: 449204 }, { ...year, value: '44.9万' }]) // → []
 */
export function check(
  figures: readonly Figure[],
  knowledge: Knowledge = {},
  language: Language = 'zh-CN',
): Finding[] {
  const set = prepare(figures)
  const found = new Map<string, Finding>()
  for (const { code, find } of RULES) {
    for (const { severity, at, reason, question, code: own = code } of find(set, knowledge)) {
      const places = placesOf(at)
      const key = `${grave[severity]}|${own}|${JSON.stringify(places)}`
      if (!found.has(key))
        found.set(key, {
          ...{ rule: own, severity, places },
          ...{ reason: reason(language), question: question(language) },
        })
    }
  }
  return [...found].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, finding]) => finding)
}
