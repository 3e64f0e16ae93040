import Type, { type Static } from 'typebox'
import { extensionPoint } from '#platform/extension-point'
import { WordsShape } from './register-kind.ts'

/** By what the people of a list are ranked each year, as much of it as the list itself says. */
export const RankingSchema = Type.Object({
  words: WordsShape,
  items: Type.Array(Type.Object({ code: Type.String(), words: WordsShape })),
  commendation: Type.Object(
    {
      share: Type.Optional(Type.Number({ description: 'Percent of those who are ranked' })),
      most: Type.Optional(Type.Integer({ description: 'How many, where no share is said' })),
      atLeast: Type.Number({ description: 'Points without which nobody is proposed' }),
    },
    { description: 'Who is proposed for commendation' },
  ),
})
export type Ranking = Static<typeof RankingSchema>

/** Whoever knows rules by which people of a list are ranked says so here. */
export const rankings = extensionPoint<Ranking & { list: string }>('yearly rankings of lists')

export function rankingOf(list: string): Ranking | null {
  const found = rankings.all().find((one) => one.list === list)
  if (!found) return null
  const { list: _, ...ranking } = found
  return ranking
}
