import type { Kysely } from 'kysely'
import Type from 'typebox'
import type { Database } from '#database'
import { chainOf, unitNames } from '#modules/organizations'
import { type Actor, allows } from '#platform/actor'
import { endpoint } from '#platform/endpoint'
import { Can, Day, Id, Moment, Nullable, UuidParams } from '#platform/shapes'
import { memberPolicy } from './member.policy.ts'
import { findMemberEvents } from './member.store.ts'
import { MemberSchema, presentMember } from './member.ts'
import { memberKeepers } from './member-keepers.ts'
import { getMemberFor } from './member-reach.ts'

type Db = Kysely<Database>

const PlaceSchema = Type.Object({
  screen: Type.String(),
  what: Type.String(),
  organizationId: Id,
  organizationName: Type.String(),
  since: Day,
  until: Nullable(Day),
  state: Type.String(),
})

const EventSchema = Type.Object({
  step: Type.String(),
  at: Moment,
  personName: Type.String(),
  details: Type.Record(Type.String(), Type.Unknown()),
})

async function placesOf(db: Db, id: string, actor: Actor) {
  const places = []
  for (const keeper of memberKeepers.all()) places.push(...(await keeper.find(db, id, actor)))
  const names = await unitNames(db)(places.map(({ organizationId }) => organizationId))
  return places
    .map((place) => ({ ...place, organizationName: names.get(place.organizationId) ?? '' }))
    .sort((a, b) => (a.since < b.since ? 1 : -1))
}

export const getMember = endpoint({
  route: 'GET /api/members/{id}',
  summary:
    'A person who is kept on lists: where they stand and stood, what was done with what is known of them; numbers are masked',
  may: memberPolicy.read,
  params: UuidParams,
  answer: Type.Object({
    member: MemberSchema,
    unit: Type.Object({ id: Id, name: Type.String() }),
    places: Type.Array(PlaceSchema, { description: 'The newest first, as far as the asker may see them' }),
    history: Type.Array(EventSchema),
    can: Can({ record: true, whole: true, manage: true }),
  }),
  async handle({ db, params, actor, platform }) {
    const row = await getMemberFor(db, actor, params.id, memberPolicy.read)
    const chain = await chainOf(db, row.organizationId)
    const names = await unitNames(db)([row.organizationId])
    const open = row.mergedInto === null && row.forgottenAt === null
    const may = (right: 'record' | 'whole' | 'manage') => open && allows(actor, memberPolicy[right], chain)
    return {
      member: presentMember(row, platform.keyring),
      unit: { id: row.organizationId, name: names.get(row.organizationId) ?? '' },
      places: await placesOf(db, row.id, actor),
      history: (await findMemberEvents(db, row.id)).map(({ at, ...event }) => ({
        ...event,
        at: at.toISOString(),
      })),
      can: { record: may('record'), whole: may('whole'), manage: may('manage') },
    }
  },
})
