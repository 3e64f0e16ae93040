import type { MetricUnit } from '../metric-unit.ts'
import { alike, type Measure, measureOf, over, plain, shared, times } from './measure.ts'
import { combined, rationalOf, whole } from './rational.ts'
import { metricsIn, type Term } from './term.ts'

/** Why a term does not give amounts of a metric. */
export type TermProblem =
  | 'part-unknown'
  | 'part-not-summed'
  | 'part-twice'
  | 'number'
  | 'adds-units'
  | 'adds-kinds'
  | 'kind'
  | 'unit'
  | 'scale'

class Unfit extends Error {
  readonly why: TermProblem
  constructor(why: TermProblem) {
    super(why)
    this.why = why
  }
}

/** What a part of a term is: its measure, and its kind where it adds up over units as a flow or stock does. */
interface Typed {
  measure: Measure
  kind: 'flow' | 'stock' | 'number' | 'ratio'
}

/** A power of ten turns one unit into another (× 100 gives %, ÷ 10000 turns 元 into 万元); any other number only weighs. */
function ofNumber(text: string): Typed {
  const value = rationalOf(text)
  if (!value || value.top === 0n) throw new Unfit('number')
  const isPower = /^(10*|0\.0*1)$/.test(text)
  return { kind: 'number', measure: plain(isPower ? combined('/', whole(1n), value) : undefined) }
}

function added(a: Typed, b: Typed): Typed {
  if (!alike(a.measure, b.measure)) throw new Unfit('adds-units')
  if (a.kind === b.kind) return a
  const additive = [a.kind, b.kind].filter((kind) => kind === 'flow' || kind === 'stock')
  if (additive.length > 0) throw new Unfit('adds-kinds')
  return { measure: a.measure, kind: 'ratio' }
}

function typed(term: Term, parts: ReadonlyMap<string, MetricUnit>): Typed {
  if ('number' in term) return ofNumber(term.number)
  if ('days' in term) return { kind: 'ratio', measure: measureOf('日') }
  if ('metric' in term) {
    const part = parts.get(term.metric)
    if (!part) throw new Unfit('part-unknown')
    const { kind, unit, computed } = part
    if (kind !== 'flow' && kind !== 'stock' && !(kind === 'ratio' && computed))
      throw new Unfit('part-not-summed')
    return { kind, measure: measureOf(unit) }
  }
  const [a, b] = term.of.map((part) => typed(part, parts)) as [Typed, Typed | undefined]
  if (b === undefined) return a
  if (term.sign === '+' || term.sign === '-') return added(a, b)
  const measure = term.sign === '*' ? times(a.measure, b.measure) : over(a.measure, b.measure)
  // A number weighs a flow or stock, which then still adds up over units; a product or quotient of two no longer does.
  if (b.kind === 'number') return { measure, kind: a.kind }
  if (a.kind === 'number' && term.sign === '*') return { measure, kind: b.kind }
  return { measure, kind: 'ratio' }
}

function demand(term: Term, of: MetricUnit, parts: ReadonlyMap<string, MetricUnit>): void {
  const { kind, measure } = typed(term, parts)
  const asked = measureOf(of.unit)
  if (of.kind === 'ratio') {
    if (kind === 'number') throw new Unfit('kind')
    const fits = alike(measure, asked) || (measure.powers.size > 0 && alike(shared(measure), asked))
    if (!fits) throw new Unfit('unit')
    return
  }
  if (kind !== of.kind) throw new Unfit('kind')
  if (!alike(measure, asked)) throw new Unfit('unit')
  for (const code of metricsIn(term)) if ((parts.get(code)?.scale ?? 0) > of.scale) throw new Unfit('scale')
}

/**
 * Whether a metric stands in a term twice, and so would count twice in what adds up.
 * @example
 * namesTwice({ sign: '+', of: [{ metric: 'stops' }, { metric: 'stops' }] }) // → true
 */
export function namesTwice(term: Term): boolean {
  const named: string[] = []
  const walk = (part: Term): void => {
    if ('metric' in part) named.push(part.metric)
    else if ('sign' in part) for (const one of part.of) walk(one)
  }
  walk(term)
  return new Set(named).size < named.length
}

/**
 * Why a term cannot give a metric of this unit and kind; undefined where it can. Only like is added to like: 人 to 人,
 * never to 人次, and a flow never to a stock. Dividing gives a ratio in “one per other”. What adds up over units itself
 * is a sum of such, each once, weighed by numbers at most.
 * @example
 * const of = { kind: 'flow', unit: '人', scale: 0 } as const
 * const parts = new Map([['a', of], ['b', { ...of, unit: '人次' }]])
 * termProblem({ sign: '+', of: [{ metric: 'a' }, { metric: 'b' }] }, of, parts) // → 'adds-units'
 */
export function termProblem(
  term: Term,
  of: MetricUnit,
  parts: ReadonlyMap<string, MetricUnit>,
): TermProblem | undefined {
  try {
    demand(term, of, parts)
  } catch (error) {
    if (error instanceof Unfit) return error.why
    throw error
  }
  return of.kind !== 'ratio' && namesTwice(term) ? 'part-twice' : undefined
}
