import {
  type Formula,
  type FormulaProblem,
  formulaProblem,
  isAdditive,
  type MetricUnit,
  metricsOf,
} from '@medelge/figures'
import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { inField } from '#platform/errors'
import { type Locale, sentence } from '#platform/locale'
import { getMetrics } from '../catalogue/metric.store.ts'
import { findFed } from '../crosswalk/crosswalk-rule.store.ts'
import { figureErrors } from '../figure.errors.ts'
import { findClash, isPosted } from './metric-version.store.ts'

type Db = Kysely<Database>

/** The metric a version is written for; a new one has neither code nor number yet. */
interface Of extends MetricUnit {
  code: string | null
  id: number | null
}

/** A formula refused, with the reason in the language of whoever asks. */
const unfit = (why: FormulaProblem | 'needed') =>
  figureErrors.FORMULA_UNFIT({
    why: (locale: Locale) => sentence(locale, `formula.${why}`),
    ...inField('formula'),
  })

/** Refuses a formula that does not give amounts of the metric, or would count again what is counted already. */
async function demandFormula(db: Db, of: Of, formula: Formula): Promise<void> {
  const codes = metricsOf(formula)
  if (of.code !== null && codes.includes(of.code)) throw unfit('part-computed')
  const metrics = await getMetrics(db, codes)
  const parts = new Map(
    [...metrics].map(([code, row]) => [
      code,
      { ...row, computed: [row, ...(row.formulas ?? [])].some((one) => one.formula !== null) },
    ]),
  )
  const problem = formulaProblem(formula, of, parts)
  if (problem) throw unfit(problem)
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
  const { taken, needed } = await findClash(db, of.code, name)
  if (taken) throw figureErrors.METRIC_NAMED({ name, ...inField('name') })
  // What others are computed from is counted itself.
  if (formula && needed) throw unfit('needed')
  if (formula && JSON.stringify(formula) !== JSON.stringify(before)) await demandFormula(db, of, formula)
  if (!formula && of.kind === 'month') throw unfit('kind')
}
