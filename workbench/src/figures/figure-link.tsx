import { Figure, type FigureScope } from '#kit/figure.tsx'
import { type FigureAnswer, useValueWords } from './figure-words.ts'

/** An answer of the ledger as a door, asked the way `scope` says. */
export function FigureLink({
  figure,
  scope,
  words,
  as = 'table',
}: {
  figure: FigureAnswer
  scope: FigureScope
  words?: string
  as?: 'table' | 'sentence' | 'large'
}) {
  const { value, unit } = useValueWords()(figure)
  return (
    <Figure
      value={value}
      unit={unit}
      scope={{ ...scope, organization: figure.organization, period: figure.period }}
      source={figure.mark}
      as={as}
      {...(words ? { words } : {})}
    />
  )
}
