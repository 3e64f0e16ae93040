import type { Period } from '@medelge/figures'
import type { Kysely } from 'kysely'
import Type, { type Static } from 'typebox'
import type { Database } from '#database'
import { chainOf, type Stretch } from '#modules/organizations'
import { authorize } from '#platform/actor'
import { endpoint } from '#platform/endpoint'
import { type Locale, pickLocale } from '#platform/locale'
import { Day, Nullable } from '#platform/shapes'
import { getMetrics } from '../catalogue/metric.store.ts'
import { figurePolicy } from '../figure.policy.ts'
import { FigureFilter, FigureSchema, periodOf, presentFigure } from '../figure.shape.ts'
import { readFigures } from '../reading/read-figures.ts'
import { childrenWithin } from './children.store.ts'
import { partsWithin } from './within.ts'

/** The first and last day a unit stood there, where they lie inside the period. */
function edgesOf(stood: readonly Stretch[], period: Period, stock: boolean) {
  const parts = partsWithin(period, stood)
  const first = parts[0]?.from ?? null
  const last = parts.at(-1)?.to ?? null
  const whole = stock || period.from === null
  return {
    from: whole || first === period.from ? null : first,
    to: whole || last === period.to ? null : last,
  }
}

type Asked = Static<Type.TObject<typeof FigureFilter>>

/**
 * A figure and those of the units directly below, each as far as the total holds it; of the same moment, the figure in
 * `steps` of time.
 */
export async function childrenOf(
  db: Kysely<Database>,
  query: Asked,
  now: Date,
  locale: Locale,
  steps: readonly Period[] = [],
) {
  const period = periodOf(query.period)
  const asOf = query.asOf === undefined ? undefined : new Date(query.asOf)
  const stock = (await getMetrics(db, [query.metric])).get(query.metric)?.kind === 'stock'
  // A stock is held on the last day; what a flow counts may have come about below another unit.
  const days = stock ? { from: period.to, to: period.to } : period
  const children = await childrenWithin(db, query.organization, days, asOf)
  const [own, ...others] = await readFigures(
    db,
    [
      { ...query, period },
      ...children.map((child) => ({ ...query, organization: child.id, period, within: child.days })),
      ...steps.map((step) => ({ ...query, period: step })),
    ],
    { now, asOf },
  )
  if (!own) throw new Error('the figure asked for was not read')
  const course = others.slice(children.length)
  return {
    figure: presentFigure(own, period, locale),
    children: children.flatMap((child, index) => {
      const figure = others[index]
      if (!figure) return []
      const { days: stood, ...unit } = child
      return [{ ...unit, ...edgesOf(stood, period, stock), figure: presentFigure(figure, period, locale) }]
    }),
    steps: steps.flatMap((step, index) => {
      const figure = course[index]
      return figure ? [presentFigure(figure, step, locale)] : []
    }),
  }
}

export const WithChildren = {
  figure: FigureSchema,
  children: Type.Array(
    Type.Object({
      id: Type.Integer(),
      name: Type.String(),
      shortName: Type.String(),
      level: Type.String(),
      area: Nullable(
        Type.Object(
          { code: Type.String(), name: Type.String() },
          { description: 'The area an association stands for' },
        ),
      ),
      from: Nullable(Day),
      to: Nullable(Day),
      figure: FigureSchema,
    }),
  ),
}

export const readChildren = endpoint({
  route: 'GET /api/figures/children',
  summary:
    'A figure of an organization and of each that stood directly below it in the period, as far as its total holds them',
  may: figurePolicy.read,
  reads: 'replica',
  query: Type.Object(FigureFilter),
  answer: Type.Object(WithChildren),
  async handle({ db, query, actor, platform, request }) {
    authorize(actor, figurePolicy.read, await chainOf(db, query.organization))
    return childrenOf(db, query, platform.clock(), pickLocale(request.headers['accept-language']))
  },
})
