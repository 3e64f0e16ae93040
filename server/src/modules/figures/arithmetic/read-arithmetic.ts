import { formatAmount, metricsOf, stepsOfTerm, type TermInput, termOf, termText } from '@medelge/figures'
import Type from 'typebox'
import { chainOf } from '#modules/organizations'
import { authorize } from '#platform/actor'
import { dayOf } from '#platform/clock'
import { endpoint } from '#platform/endpoint'
import { pickLocale } from '#platform/locale'
import { Nullable } from '#platform/shapes'
import { getMetricsAndParts } from '../catalogue/metric-parts.store.ts'
import { figurePolicy } from '../figure.policy.ts'
import { FigureFilter, FigureSchema, periodOf, presentFigure } from '../figure.shape.ts'
import type { Figure } from '../figure.ts'
import { amountOfFigure, countedIn, daysGone, formulaFor, rowOf, wholeOf } from '../reading/figure-parts.ts'
import { asThen, readFigures } from '../reading/read-figures.ts'

/** Decimal places of what comes in between, which is rounded for reading only. */
const BETWEEN = 4

export const readArithmetic = endpoint({
  route: 'GET /api/figures/arithmetic',
  summary:
    'How a computed figure came about: the metrics it is computed from with their figures, and its arithmetic step by step; empty of one that is counted itself',
  may: figurePolicy.read,
  reads: 'replica',
  query: Type.Object(FigureFilter),
  answer: Type.Object({
    text: Nullable(
      Type.String({ description: 'The formula that holds on the last day of the period, with names' }),
    ),
    parts: Type.Array(Type.Object({ name: Type.String(), figure: FigureSchema })),
    steps: Type.Array(
      Type.Object({
        text: Type.String({ description: 'With names' }),
        numbers: Type.String({ description: 'The same with their amounts' }),
        value: Nullable(
          Type.String({ description: 'Null where nothing can be said, as of a division by nothing' }),
        ),
      }),
    ),
  }),
  async handle({ db, query, actor, platform, request }) {
    authorize(actor, figurePolicy.read, await chainOf(db, query.organization))
    const locale = pickLocale(request.headers['accept-language'])
    const period = periodOf(query.period)
    const asOf = query.asOf === undefined ? undefined : new Date(query.asOf)
    const now = platform.clock()
    const known = await getMetricsAndParts(db, [query.metric])
    const metrics = asOf ? asThen(known, asOf) : known
    const formula = formulaFor(query.metric, period.to, metrics)
    if (!formula) return { text: null, parts: [], steps: [] }
    const direct = metricsOf(formula)
    const codes = [...new Set([...direct, ...countedIn(query.metric, period.to, metrics)])]
    const queries = codes.map((metric) => ({ ...query, metric, period }))
    const figures = await readFigures(db, queries, { now, asOf }, [...known.values()])
    const byCode = new Map(codes.map((code, index) => [code, figures[index]]))
    const nameOf = (code: string) =>
      locale === 'en' ? rowOf(metrics, code).nameEn : rowOf(metrics, code).name
    const parts = direct.flatMap((code) => {
      const figure = byCode.get(code)
      return figure ? [{ name: nameOf(code), figure: presentFigure(figure, period, locale) }] : []
    })
    if (formula.kind === 'last-month') return { text: null, parts, steps: [] }
    const { scale, kind } = rowOf(metrics, query.metric)
    const days = daysGone(period, dayOf(asOf ?? now))
    const input: TermInput = { days, amountOf: (code) => amountOfFigure(byCode.get(code), kind === 'ratio') }
    const term = termOf(formula)
    const written = wordsOf(byCode, nameOf, days)
    return {
      text: termText(term, written.names),
      parts,
      steps: stepsOfTerm(term, BETWEEN, input).map(({ term: step }) => {
        const places = step === term ? scale : BETWEEN
        // What goes in between is computed from what is counted, never from what was rounded.
        const whole = wholeOf(step, period.to, metrics)
        const amount = stepsOfTerm(whole, places, input).at(-1)?.amount ?? null
        return {
          text: termText(step, written.names),
          numbers: termText(step, written.amounts),
          value: amount === null ? null : formatAmount(amount, places),
        }
      }),
    }
  },
})

/** The parts of a formula as they are called, and as what they amount to. */
function wordsOf(
  figures: ReadonlyMap<string, Figure | undefined>,
  nameOf: (code: string) => string,
  days: number | undefined,
) {
  const amount = (code: string) => {
    const figure = figures.get(code)
    return figure && figure.amount !== null ? formatAmount(figure.amount, figure.scale) : '—'
  }
  return {
    names: { metric: nameOf, printed: true },
    amounts: { metric: amount, days: days === undefined ? '—' : String(days), printed: true },
  }
}
