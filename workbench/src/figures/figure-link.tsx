import { Figure, type FigureScope } from '#kit/figure.tsx'
import { type FigureAnswer, useValueText } from './figure-text.ts'

/** An answer of the ledger as a door, asked the way `scope` says. */
export function FigureLink({
  figure,
  scope,
  label,
  as = 'table',
}: {
  figure: FigureAnswer
  scope: FigureScope
  label?: string
  as?: 'table' | 'sentence' | 'large'
}) {
  const { value, unit } = useValueText()(figure)
  return (
    <Figure
      value={value}
      unit={unit}
      scope={{ ...scope, organization: figure.organization, period: figure.period }}
      source={figure.mark}
      as={as}
      {...(label ? { label } : {})}
    />
  )
}
