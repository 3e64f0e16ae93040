import Type, { type Static } from 'typebox'
import { Choice, Day, Id, Line, Moment, Nullable, Text, Uuid } from '#platform/shapes'
import { WordsShape } from '../kinds/register-kind.ts'
import { type InvitationRow, invitationStates } from './invitation.store.ts'

/** What an invitation asks for when it is made. */
export const NewInvitationSchema = Type.Object(
  {
    organizationId: Id,
    heading: Type.Optional(Text(200)),
    until: Day,
    most: Type.Optional(Nullable(Type.Integer({ minimum: 1, maximum: 100_000 }))),
    unasked: Type.Optional(
      Type.Array(Line(40), {
        maxItems: 100,
        uniqueItems: true,
        description: 'Codes of fields that whoever enrolls is not asked; whoever approves fills them in',
      }),
    ),
  },
  { additionalProperties: false },
)

export const InvitationSchema = Type.Object({
  id: Uuid,
  kind: Type.String(),
  organizationId: Id,
  unitName: Type.String(),
  list: WordsShape,
  heading: Type.String(),
  unasked: Type.Array(Type.String()),
  until: Day,
  most: Nullable(Type.Integer()),
  state: Choice(invitationStates),
  endedAt: Nullable(Moment),
  madeByName: Type.String(),
  madeAt: Moment,
  came: Type.Integer({
    description: 'How many enrolled by it; the numbers stay when what they said is gone',
  }),
  waiting: Type.Integer(),
  approved: Type.Integer(),
  declined: Type.Integer(),
})
export type Invitation = Static<typeof InvitationSchema>

/** What of it its unit may see; the secret goes with an answer of its own. */
export const presentInvitation = ({
  secret: _,
  secretDigest: __,
  madeBy: ___,
  endedAt,
  madeAt,
  ...row
}: InvitationRow): Invitation => ({
  ...row,
  endedAt: endedAt?.toISOString() ?? null,
  madeAt: madeAt.toISOString(),
})
