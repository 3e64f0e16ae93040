import { formatAmount, type Period } from '@medelge/figures'
import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { childrenWithin, type Figure, presentFigure, readFigures } from '#modules/figures'

/** An amount of the year before to compare with: where nothing was entered it is not known, and no zero. */
export const amountOf = ({ amount, scale, lines }: Figure) => {
  const known = lines > 0 ? amount : null
  return { amount: known, value: known === null ? null : formatAmount(known, scale) }
}

interface Asked {
  organization: number
  metric: string
  period: Period
  before: Period
  now: Date
  locale: 'zh-CN' | 'en'
}

/** The units directly below by their part of a figure, the largest first, each with its part of the year before. */
export async function rankUnits(db: Kysely<Database>, asked: Asked) {
  const { organization, metric, period, before, now, locale } = asked
  const [children, earlier] = await Promise.all([
    childrenWithin(db, organization, period),
    childrenWithin(db, organization, before),
  ])
  const stoodBefore = new Map(earlier.map(({ id, days }) => [id, days]))
  const figures = await readFigures(
    db,
    children.flatMap(({ id, days }) => [
      { metric, organization: id, period, within: days },
      { metric, organization: id, period: before, within: stoodBefore.get(id) ?? [] },
    ]),
    { now },
  )
  const units = children.flatMap(({ days: _, ...unit }, index) => {
    const [figure, past] = [figures[index * 2], figures[index * 2 + 1]]
    if (!figure || !past) return []
    return [
      {
        ...unit,
        figure: presentFigure(figure, period, locale),
        before: amountOf(past),
      },
    ]
  })
  return units.sort((a, b) => (b.figure.amount ?? -1) - (a.figure.amount ?? -1))
}
