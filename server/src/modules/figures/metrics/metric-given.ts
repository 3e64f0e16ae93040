import {
  expanded,
  type Formula,
  formulaProblem,
  isAdditive,
  type MetricUnit,
  metricsOf,
  namesTwice,
  type Term,
  termOf,
} from '@medelge/figures'
import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { inField } from '#platform/errors'
import { getMetrics } from '../catalogue/metric.store.ts'
import { type Computed, findComputed, formulasOf, reachesOf } from '../catalogue/metric-parts.store.ts'
import { findFed } from '../crosswalk/crosswalk-rule.store.ts'
import { figureErrors } from '../figure.errors.ts'
import { unfit } from './formula-unfit.ts'
import { isNamed, isPosted } from './metric-version.store.ts'

type Db = Kysely<Database>

/** The metric a version is written for; a new one has neither code nor number yet. */
interface Of extends MetricUnit {
  code: string | null
  id: number | null
}

const termIn = (formula: Formula): Term | undefined =>
  formula.kind === 'last-month' ? undefined : termOf(formula)

/** What a formula comes to over what is counted itself, by every version of what it goes through. */
function* wholes(formula: Formula, computed: ReadonlyMap<string, Computed>): Generator<Term> {
  const term = termIn(formula)
  if (!term) return
  // Versions follow one another: which of them meet depends on the day, so that each is tried in its turn.
  const most = Math.max(1, ...[...computed.values()].map((one) => formulasOf(one).length))
  for (let back = 0; back < most; back++)
    yield expanded(term, (code) => {
      const all = computed.get(code)
      const one = all && formulasOf(all).toReversed()
      const taken = one?.[Math.min(back, one.length - 1)]
      return taken && termIn(taken)
    })
}

/** Refuses what would lead back to itself, or count a metric twice, in this metric or one computed from it. */
async function demandWhole(db: Db, of: Of, formula: Formula): Promise<void> {
  const known = await findComputed(db)
  const code = of.code ?? ''
  const before = known.find((one) => one.code === code)
  const formulas = before ? formulasOf(before).map((one) => ({ formula: one })) : []
  const own = { ...of, code, name: '', formula, formulas }
  const all = [...known.filter((one) => one.code !== code), own]
  const reaches = reachesOf(all)
  if (reaches.get(code)?.has(code)) throw unfit('circle')
  const computed = new Map(all.map((one) => [one.code, one]))
  for (const one of all) {
    if (!isAdditive(one.kind) || !(one.code === code || reaches.get(one.code)?.has(code))) continue
    const tried = one.code === code ? [formula] : formulasOf(one)
    for (const each of tried)
      for (const whole of wholes(each, computed)) if (namesTwice(whole)) throw unfit('part-twice')
  }
}

/** Refuses a formula that does not give amounts of the metric, or would count again what is counted already. */
async function demandFormula(db: Db, of: Of, formula: Formula): Promise<void> {
  const codes = metricsOf(formula)
  if (codes.length === 0 || codes.length > 50) throw unfit(codes.length === 0 ? 'kind' : 'too-long')
  if (of.code !== null && codes.includes(of.code)) throw unfit('circle')
  const parts = new Map(
    [...(await getMetrics(db, codes))].map(([code, row]) => [
      code,
      { ...row, computed: formulasOf(row).length > 0 },
    ]),
  )
  const problem = formulaProblem(formula, of, parts)
  if (problem) throw unfit(problem)
  await demandWhole(db, of, formula)
  if (!isAdditive(of.kind) || of.code === null || of.id === null) return
  if ((await findFed(db)).has(of.code) || (await isPosted(db, of.id)))
    throw figureErrors.FORMULA_OF_POSTED(inField('formula'))
}

/** Refuses what cannot be said of a metric: a name another has, or a formula that does not fit. */
export async function demandVersion(
  db: Db,
  of: Of,
  { name, formula, before = null }: { name: string; formula: Formula | null; before?: Formula | null },
): Promise<void> {
  if (await isNamed(db, of.code, name)) throw figureErrors.METRIC_NAMED({ name, ...inField('name') })
  if (formula && JSON.stringify(formula) !== JSON.stringify(before)) await demandFormula(db, of, formula)
  if (!formula && of.kind === 'month') throw unfit('kind')
}
