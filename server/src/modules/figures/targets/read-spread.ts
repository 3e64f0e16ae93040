import { formatAmount, isAdditive, parsePeriod } from '@medelge/figures'
import Type from 'typebox'
import { chainOf, getOrganization } from '#modules/organizations'
import { allows, authorize } from '#platform/actor'
import { dayOf } from '#platform/clock'
import { endpoint } from '#platform/endpoint'
import { pickLocale } from '#platform/locale'
import { Id, Nullable } from '#platform/shapes'
import { getMetrics } from '../catalogue/metric.store.ts'
import { FigureSchema, MetricCode, presentFigure } from '../figure.shape.ts'
import { knownAmount } from '../figure.ts'
import { childrenWithin } from '../moves/children.store.ts'
import { readFigures } from '../reading/read-figures.ts'
import { chainSetting } from './may-set.ts'
import { targetPolicy } from './target.policy.ts'
import { findTargets, isSet } from './target.store.ts'
import { ProgressSchema, progressOf } from './target-progress.ts'

const RowSchema = Type.Object({
  organization: Id,
  name: Type.String(),
  figure: FigureSchema,
  version: Type.Integer({ description: '0 where no target was ever set' }),
  target: Nullable(
    Type.Object({
      value: Type.String({ description: 'As a decimal in the unit of the metric' }),
      most: Type.Boolean(),
      source: Type.String(),
      note: Type.String(),
      setByName: Type.String(),
    }),
  ),
  progress: Nullable(ProgressSchema),
  rank: Nullable(Type.Integer({ description: 'By the share reached, among the units beside it' })),
})

export const readSpread = endpoint({
  route: 'GET /api/targets/spread',
  summary:
    'A target of a unit and those of the units directly below it, with how far each is reached, ranks, and what the parts add up to against the whole',
  may: targetPolicy.read,
  reads: 'replica',
  query: Type.Object({
    organization: Id,
    metric: MetricCode,
    year: Type.Integer({ minimum: 1900, maximum: 2199 }),
  }),
  answer: Type.Object({
    whole: RowSchema,
    parts: Type.Array(RowSchema),
    sum: Nullable(Type.String({ description: 'Of the parts, where the metric adds up' })),
    can: Type.Object({ whole: Type.Boolean(), parts: Type.Boolean() }),
  }),
  async handle({ db, query: { organization, metric, year }, actor, platform, request }) {
    const chain = await chainOf(db, organization)
    authorize(actor, targetPolicy.read, chain)
    const row = (await getMetrics(db, [metric])).get(metric)
    const period = parsePeriod(String(year))
    const now = platform.clock()
    const today = dayOf(now)
    const unit = await getOrganization(db, organization)
    const day = [today, period.to].sort()[0] ?? today
    const below = await childrenWithin(db, organization, { from: day, to: day })
    const units = [{ id: organization, shortName: unit.shortName }, ...below]
    const figures = await readFigures(
      db,
      units.map(({ id }) => ({ metric, organization: id, period })),
      { now },
    )
    const targets = await findTargets(db, {
      ...{ organizations: units.map(({ id }) => id), years: [year], metrics: [metric] },
    })
    const { kind, scale } = row ?? { kind: 'flow' as const, scale: 0 }
    const locale = pickLocale(request.headers['accept-language'])
    const rows = units.flatMap(({ id, shortName }, nth) => {
      const figure = figures[nth]
      const found = targets.find((one) => one.organizationId === id)
      const target = found && isSet(found) ? found : undefined
      if (!figure) return []
      const amount = knownAmount(figure)
      return [
        {
          ...{ organization: id, name: shortName, figure: presentFigure(figure, period, locale) },
          version: found?.version ?? 0,
          target: target ? { ...target, value: formatAmount(target.amount, scale) } : null,
          progress: target
            ? progressOf({ kind, scale, year, most: target.most, target: target.amount, amount }, today)
            : null,
          rank: null as number | null,
          asked: target?.amount ?? 0,
        },
      ]
    })
    const [whole, ...parts] = rows
    if (!whole) throw new Error('the unit asked for was not read')
    for (const part of parts) {
      const share = part.progress?.share ?? null
      const ahead = parts.filter((one) => (one.progress?.share ?? -1) > (share ?? 0)).length
      part.rank = share === null ? null : ahead + 1
    }
    const set = parts.filter(({ target }) => target)
    return {
      ...{ whole, parts },
      sum:
        isAdditive(kind) && set.length > 0
          ? formatAmount(
              set.reduce((sum, { asked }) => sum + asked, 0),
              scale,
            )
          : null,
      can: {
        whole: allows(actor, targetPolicy.set, chainSetting(chain)),
        parts: allows(actor, targetPolicy.set, chain),
      },
    }
  },
})
