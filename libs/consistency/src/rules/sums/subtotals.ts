import type { Fact, FactSet } from '../../facts/fact.ts'
import { groupsHaving } from '../../facts/groups-having.ts'
import { subjectOf } from '../../locales/number-words.ts'
import { words } from '../../locales/words.ts'
import { saysTotal, saysWhole } from '../../names/total-word.ts'
import type { Found, Rule } from '../../rule.ts'
import { notClosing, sumOf } from './closing.ts'

/** Days within which a document means one state of things. */
const NEAR = 125
const own = /科协|本级|机关|总部|本部|协会|委员会|厅$|局$/

const adds = ({ nature, name, comparator, organization }: Fact) =>
  (nature === 'flow' || nature === 'stock') && !name.mean && comparator === '=' && organization !== ''
const key = ({ document, metric, nature, unit, audience, channel }: Fact) =>
  [document, metric, nature, unit.class, audience, channel].join('|')
const near = (one: Fact, other: Fact) => Math.abs((one.toDay ?? 0) - (other.toDay ?? 0)) <= NEAR

/** What the office itself did and what all below it did (盟市科协合计), beside a number for the whole area. */
export const subtotals: Rule = {
  code: 'sum-does-not-close',
  *find({ facts }: FactSet): Iterable<Found> {
    const ofSeveral = ({ organization }: Fact) => saysTotal(organization) && !saysWhole(organization)
    for (const group of groupsHaving(facts.filter(adds), key, ofSeveral)) {
      if (group.length < 3) continue
      const subtotal = group.filter(ofSeveral)
      const wholes = group.filter(({ organization }) => saysWhole(organization))
      const offices = group.filter(({ organization }) => own.test(organization) && !saysTotal(organization))
      const [below] = subtotal
      const whole = below && wholes.find((one) => near(one, below))
      const office = below && offices.find((one) => near(one, below) && one.rank === whole?.rank)
      if (!below || !whole || !office || subtotal.length > 1) continue
      const sum = sumOf([office, below])
      // Until a later day more may have come.
      const grew = (whole.toDay ?? 0) > (below.toDay ?? 0) && sum < whole.value
      if (grew || Math.abs(sum - whole.value) < 0.5) continue
      yield notClosing([office, below], whole, whole.to === below.to ? 'error' : 'warning', {
        called: subjectOf,
        of: words.sums.units(),
      })
    }
  },
}
