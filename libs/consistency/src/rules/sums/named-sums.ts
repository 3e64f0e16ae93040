import type { Fact, FactSet } from '../../facts/fact.ts'
import { groupsHaving } from '../../facts/groups-having.ts'
import { saysTotal } from '../../names/total-word.ts'
import type { Found, Rule } from '../../rule.ts'
import { missing, notClosing } from './closing.ts'

/** A total that misses its parts by less than this share was meant to be their sum. */
const NEARLY = 0.05
/** The same where all names share a word, and so are of one thing. */
const NEARLY_OF_ONE_THING = 0.15
/** Rows of the longest table whose total stands without its thing. */
const LONGEST = 60

const bare = /^(?:合计|总计|小计|共计|总和|总数|汇总)(?:数|人数|人次|场次|金额)?$/
const isTotal = ({ name, figure }: Fact) =>
  saysTotal(figure.name ?? '') || name.total || /(?:_|^)(?:total|sum)$/.test(figure.code ?? '')
const adds = ({ nature, name, comparator }: Fact) =>
  (nature === 'flow' || nature === 'stock') && !name.mean && comparator === '='

/** Whether a word of two signs stands in all names. */
function shareWord(group: readonly Fact[]): boolean {
  const [first, ...others] = group.map(({ name }) => name.core)
  for (let at = 0; first !== undefined && at < first.length - 1; at += 1)
    if (others.every((core) => core.includes(first.slice(at, at + 2)))) return true
  return false
}

function judge(group: readonly Fact[]): Found | undefined {
  const totals = group.filter(isTotal)
  const [total] = totals
  const parts = group.filter((fact) => !isTotal(fact))
  if (!total || totals.length > 1 || parts.length < 2 || group.length > LONGEST) return undefined
  if (new Set(parts.map(({ metric }) => metric)).size < parts.length) return undefined
  const off = missing(parts, total)
  if (off === 0) return undefined
  const share = shareWord(group) ? NEARLY_OF_ONE_THING : NEARLY
  if (
    !bare.test(total.name.plain) &&
    (off > share * total.value || parts.length < (saysTotal(total.figure.name ?? '') ? 2 : 3))
  )
    return undefined
  return notClosing(parts, total, bare.test(total.name.plain) ? 'error' : 'warning')
}

/** A row that is the total of the rows beside it, and is not their sum. */
export const namedSums: Rule = {
  code: 'sum-does-not-close',
  *find({ facts }: FactSet): Iterable<Found> {
    for (const group of groupsHaving(facts.filter(adds), ({ table }) => table, isTotal)) {
      const found = group.length > 2 ? judge(group) : undefined
      if (found) yield found
    }
  },
}
