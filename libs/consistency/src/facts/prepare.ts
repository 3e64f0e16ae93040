import type { Figure } from '../figure.ts'
import { growthName } from '../names/growth-name.ts'
import { rankOf } from '../names/level.ts'
import { metricName } from '../names/metric-name.ts'
import { isUnsure, noteScope } from '../names/note-scope.ts'
import { dayOf } from '../values/day.ts'
import { isDenial } from '../values/denial.ts'
import { type Amount, parseAmount } from '../values/parse-amount.ts'
import { nextRound, rangeOf } from '../values/range.ts'
import { unitOf } from '../values/unit.ts'
import type { Denial, Fact, FactSet } from './fact.ts'
import { identify } from './identity.ts'
import { keysOf } from './keys.ts'
import { natureOf } from './nature.ts'

const wordOf = (text: string | undefined): string =>
  (text ?? '').normalize('NFKC').replace(/\s/g, '').toLowerCase()
const organizationOf = (text: string | undefined): string =>
  wordOf(text).replaceAll('科学技术协会', '科协').replaceAll('自治区', '')
// Nothing said, and “all of them”, are one.
const dimensionOf = (text: string | undefined): string => {
  const word = wordOf(text)
  return word === 'none' ||
    ['all', 'total', '全部', '全体', '合计', '总计', '小计'].includes(word) ||
    word === '无'
    ? ''
    : word
}

const amountOf = ({ value }: Figure): Amount | undefined =>
  typeof value === 'string'
    ? parseAmount(value)
    : Number.isFinite(value)
      ? { value, comparator: undefined, few: false, scale: 1, unit: '', bare: false }
      : undefined

// 2个 with the note 武川县、和林格尔县: the note lists what was counted, and narrows nothing.
function scopeOf(note: string, value: number): string {
  const scope = noteScope(note)
  return scope.split('、').length === value && value > 1 ? '' : scope
}

/** All that a figure says but what it is called: rows that agree in it are one. */
const CONTENT = [
  ...([
    'document',
    'section',
    'organization',
    'level',
    'name',
    'code',
    'from',
    'to',
    'kind',
    'value',
    'unit',
  ] as const),
  ...(['comparator', 'audience', 'channel', 'note', 'quote', 'source', 'reportDay'] as const),
]

const contentOf = (figure: Figure): string => CONTENT.map((key) => figure[key] ?? '').join('\u0001')

type Unnumbered = Omit<Fact, 'metric' | 'series' | 'moment' | 'table'>

function factOf(figure: Figure, order: string): Unnumbered | undefined {
  const amount = amountOf(figure)
  if (amount === undefined) return undefined
  const name = metricName(figure.name ?? figure.code ?? '')
  const unit = unitOf(figure.unit === undefined || figure.unit === '' ? amount.unit : figure.unit)
  const value = Number((amount.value * unit.factor).toPrecision(15))
  const comparator =
    figure.comparator !== undefined && figure.comparator !== '='
      ? figure.comparator
      : (amount.comparator ?? '=')
  const range = rangeOf(value, comparator, amount.scale * unit.factor)
  const nature = natureOf(figure, name, unit)
  const organization = organizationOf(figure.organization)
  // What stands at a date has no beginning, though a year was typed.
  const from = nature === 'stock' || nature === 'rate' || nature === 'rank' ? undefined : figure.from
  return {
    figure,
    value,
    comparator,
    few: amount.few,
    range,
    usual: comparator === '>' ? { low: range.low, high: nextRound(value) } : range,
    unit,
    bare: amount.bare,
    name,
    growth: nature === 'growth' ? growthName(name.plain) : undefined,
    nature,
    document: wordOf(figure.document),
    section: wordOf(figure.section),
    organization,
    rank: rankOf(figure.level ?? '', organization),
    audience: dimensionOf(figure.audience),
    channel: dimensionOf(figure.channel),
    scope: scopeOf(figure.note ?? '', value),
    unsure: isUnsure(figure.note ?? ''),
    from,
    to: figure.to,
    fromDay: dayOf(from),
    toDay: dayOf(figure.to),
    order,
  }
}

/** Makes figures ready to be compared: each once, numbers in base units, metrics known under all their names. */
export function prepare(figures: readonly Figure[]): FactSet {
  const seen = new Map<string, Figure>()
  for (const figure of figures) {
    const content = contentOf(figure)
    const kept = seen.get(content)
    if (kept === undefined || String(figure.id) < String(kept.id)) seen.set(content, figure)
  }
  const inOrder = [...seen].sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0))
  const denied: Denial[] = []
  const facts: Unnumbered[] = []
  for (const [order, figure] of inOrder) {
    if (isDenial(figure.value))
      denied.push({
        figure,
        name: metricName(figure.name ?? figure.code ?? ''),
        document: wordOf(figure.document),
        organization: organizationOf(figure.organization),
      })
    else {
      const fact = factOf(figure, order)
      if (fact) facts.push(fact)
    }
  }
  const metrics = identify(facts)
  const numbered = facts.map((fact, at) => {
    const whole = { ...fact, metric: metrics[at] ?? -1 }
    return { ...whole, ...keysOf(whole) }
  })
  return { facts: numbered, denials: denied }
}
