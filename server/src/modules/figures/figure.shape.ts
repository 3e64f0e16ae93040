import {
  AUDIENCES,
  CHANNELS,
  formatAmount,
  formatPeriod,
  METRIC_KINDS,
  type Period,
  PeriodError,
  parsePeriod,
  periodLabel,
} from '@medelge/figures'
import Type, { type Static } from 'typebox'
import { inField } from '#platform/errors'
import { Choice, Id, Line, Nullable } from '#platform/shapes'
import { figureErrors } from './figure.errors.ts'
import { type Figure, marks } from './figure.ts'

export const MetricCode = Type.String({ pattern: '^[a-z0-9-]{1,80}$', description: 'Code of a metric' })
export const PeriodText = Type.String({
  maxLength: 12,
  description:
    '2021, 2021-Q3, 2021-09, 2021-09-19, 2018..2022 (several years) or ..2021-09-19 (everything up to that day)',
})

export const Dimensions = {
  audience: Type.Optional(Choice(AUDIENCES)),
  channel: Type.Optional(Choice(CHANNELS)),
}

/** What names a figure in a request. */
/** Why something is entered into a period whose books are closed. */
export const Adjustment = { adjustment: Type.Optional(Line(500)) }

export const FigureFilter = {
  metric: MetricCode,
  organization: Id,
  period: PeriodText,
  ...Dimensions,
  asOf: Type.Optional(
    Type.String({ format: 'date-time', description: 'As everything stood at that moment' }),
  ),
}

export const FigureSchema = Type.Object({
  metric: Type.String(),
  organization: Id,
  period: Type.String(),
  label: Type.String({ description: 'The period in words' }),
  kind: Choice(METRIC_KINDS),
  unit: Type.String(),
  scale: Type.Integer(),
  amount: Nullable(Type.Integer({ description: 'In 10^-scale of the unit; null where nothing can be said' })),
  value: Nullable(Type.String({ description: 'The amount as a decimal in the unit' })),
  own: Nullable(Type.Integer({ description: 'The part hosted by the organization itself' })),
  declared: Type.Integer({ description: 'The part that was declared, not drawn from records' }),
  mark: Choice(marks),
  lines: Type.Integer(),
})

/** Reads a period of a request, or refuses it by the name of its field. */
export function periodOf(text: string, field = 'period'): Period {
  try {
    return parsePeriod(text)
  } catch (error) {
    if (!(error instanceof PeriodError)) throw error
    throw figureErrors.PERIOD_UNKNOWN({ period: text, ...inField(field) })
  }
}

export const presentFigure = (
  figure: Figure,
  period: Period,
  locale: 'zh-CN' | 'en',
): Static<typeof FigureSchema> => ({
  ...figure,
  period: formatPeriod(period),
  label: periodLabel(period, locale),
  value: figure.amount === null ? null : formatAmount(figure.amount, figure.scale),
})
