import Type from 'typebox'
import { dayOf } from '#platform/clock'
import { endpoint } from '#platform/endpoint'
import { Choice, Day, Nullable } from '#platform/shapes'
import { formForStrangers, unaskedFields } from '../invitations/asked-fields.ts'
import { digestsOf } from '../invitations/invitation.sealed.ts'
import { findByDigests } from '../invitations/invitation.store.ts'
import { RegisterDefinitionSchema } from '../kinds/definition.ts'
import { getKind } from '../kinds/register-kind.store.ts'

export const Token = Type.String({ minLength: 1, maxLength: 100 })

const { form, name, person } = RegisterDefinitionSchema.properties

export const seeInvitation = endpoint({
  // Only reads; a POST, so that no log and no proxy sees the secret in an address.
  route: 'POST /api/enrollment-form',
  summary: 'What a link asks of whoever enrolls by it, while it takes somebody; tells nothing of anybody',
  may: 'anyone',
  whenFull: true,
  body: Type.Object({ token: Token }, { additionalProperties: false }),
  answer: Type.Object({
    state: Choice(['open', 'full', 'over', 'ended', 'unknown']),
    page: Nullable(
      Type.Object({
        heading: Type.String(),
        unitName: Type.String(),
        until: Day,
        version: Type.Integer({ description: 'Of the list’s fields' }),
        form,
        unasked: Type.Array(Type.String()),
        name,
        person,
      }),
    ),
  }),
  async handle({ db, body: { token }, platform }) {
    const today = dayOf(platform.clock())
    const row = await findByDigests(db, digestsOf(platform.keyring, token), today)
    if (!row) return { state: 'unknown' as const, page: null }
    if (row.state !== 'open') return { state: row.state, page: null }
    const { definition, version } = await getKind(db, row.kind)
    const unasked = unaskedFields(definition, row.unasked)
    return {
      state: row.state,
      page: {
        ...{ heading: row.heading, unitName: row.unitName, until: row.until, version },
        form: formForStrangers(definition.form, unasked),
        unasked: [...unasked],
        ...(definition.name ? { name: definition.name } : {}),
        ...(definition.person ? { person: definition.person } : {}),
      },
    }
  },
})
