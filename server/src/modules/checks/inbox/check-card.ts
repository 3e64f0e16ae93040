import Type, { type Static } from 'typebox'
import { Id } from '#platform/shapes'

export const FlagSchema = Type.Object({
  flag: Type.String({ description: 'What deserves a second look, by its code' }),
  detail: Type.String({ description: 'The value that raised the flag' }),
})
export type CheckFlag = Static<typeof FlagSchema>

/** A record as the queue shows it, whatever its kind. */
export const CheckCardSchema = Type.Object({
  title: Type.String(),
  unitId: Id,
  when: Type.String({ description: 'A day, or a period as it is written' }),
  amount: Type.String({ description: 'Decimal' }),
  unit: Type.String({ description: 'What the amount counts' }),
  flags: Type.Array(FlagSchema),
})
export type CheckCard = Static<typeof CheckCardSchema>
