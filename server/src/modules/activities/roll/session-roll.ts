import Type from 'typebox'
import { serviceParts } from '#modules/teams'
import { Choice, Nullable, Uuid } from '#platform/shapes'

/** Who of the rolls took part in a session, as what, and how many hours; it counts as long as the session does. */
export const SessionRollSchema = Type.Object({
  version: Type.Integer({ description: 'To be sent when it is written anew; 0 where it never was' }),
  people: Type.Array(
    Type.Object({
      memberId: Uuid,
      name: Type.String(),
      code: Type.String(),
      unitName: Type.String(),
      part: Choice(serviceParts),
      hours: Type.Number(),
      teamId: Nullable(Uuid),
      teamName: Nullable(Type.String()),
    }),
  ),
})
