import Type, { type Static } from 'typebox'
import { Choice } from '#platform/shapes'

/** What of a person's year points can be given for: counted, or hours, which are kept in halves. */
export const numbers = {
  lectures: { halves: false },
  lecturedHours: { halves: true },
  services: { halves: false },
  servedHours: { halves: true },
  trainings: { halves: false },
  trainingHours: { halves: true },
  yearsListed: { halves: false },
  leadsTeam: { halves: false },
} as const
export type NumberName = keyof typeof numbers
export const numberNames = Object.keys(numbers) as [NumberName, ...NumberName[]]

const Said = Type.Object(
  { zh: Type.String({ minLength: 1 }), en: Type.String({ minLength: 1 }) },
  { additionalProperties: false },
)
const Points = Type.Number({ exclusiveMinimum: 0, maximum: 1000 })

/** By which the people of one list are ranked each year: a file of `rules/`. */
export const RuleSchema = Type.Object(
  {
    list: Type.String({ pattern: '^[a-z][a-z-]{1,39}$' }),
    words: Said,
    items: Type.Array(
      Type.Object(
        {
          code: Type.String({ pattern: '^[a-z][a-z-]{0,39}$' }),
          words: Said,
          of: Choice(numberNames),
          points: Points,
          most: Points,
        },
        { additionalProperties: false },
      ),
      { minItems: 1, maxItems: 20 },
    ),
    commendation: Type.Object(
      {
        share: Type.Optional(Type.Number({ exclusiveMinimum: 0, maximum: 100 })),
        most: Type.Optional(Type.Integer({ minimum: 1 })),
        atLeast: Type.Number({ minimum: 0 }),
      },
      { additionalProperties: false },
    ),
  },
  { additionalProperties: false },
)
export type Rule = Static<typeof RuleSchema>
export type RuleItem = Rule['items'][number]
