import Type from 'typebox'
import { unitNames } from '#modules/organizations'
import { endpoint } from '#platform/endpoint'
import { Day, Moment, Nullable } from '#platform/shapes'
import { findByAccount, findMemberEvents } from '../member.store.ts'
import { memberKeepers } from '../member-keepers.ts'
import { openTrait } from '../personal/member.sealed.ts'

export const getOwnData = endpoint({
  route: 'GET /api/me/member',
  summary:
    'All that lists keep of whoever asks, whole; null where their account is linked to nobody on a list',
  may: 'member',
  answer: Nullable(
    Type.Object({
      code: Type.String(),
      name: Type.String(),
      unit: Type.String(),
      phone: Nullable(Type.String()),
      idNumber: Nullable(Type.String()),
      born: Nullable(Day),
      guardian: Nullable(Type.String()),
      guardianPhone: Nullable(Type.String()),
      consentedOn: Nullable(Day),
      places: Type.Array(
        Type.Object({
          what: Type.String(),
          unit: Type.String(),
          since: Day,
          until: Nullable(Day),
          state: Type.String(),
        }),
      ),
      service: Type.Array(
        Type.Object({
          year: Type.Integer(),
          part: Type.String({ description: '`lectured`, `served` or `attended`' }),
          hours: Type.Number(),
          times: Type.Integer(),
        }),
        { description: 'Hours of service that count' },
      ),
      history: Type.Array(Type.Object({ step: Type.String(), at: Moment, personName: Type.String() })),
    }),
  ),
  async handle({ db, actor, platform: { keyring } }) {
    const row = await findByAccount(db, actor.id ?? '')
    if (!row) return null
    const places = []
    for (const keeper of memberKeepers.all()) places.push(...(await keeper.find(db, row.id, 'own')))
    const service = []
    for (const keeper of memberKeepers.all()) service.push(...((await keeper.service?.(db, row.id)) ?? []))
    const names = await unitNames(db)([
      row.organizationId,
      ...places.map(({ organizationId }) => organizationId),
    ])
    const history = await findMemberEvents(db, row.id)
    return {
      ...{ code: row.code, name: row.name, unit: names.get(row.organizationId) ?? '', born: row.born },
      ...{ guardian: row.guardian, consentedOn: row.consentedOn },
      phone: openTrait(keyring, row, 'phone'),
      idNumber: openTrait(keyring, row, 'idNumber'),
      guardianPhone: openTrait(keyring, row, 'guardianPhone'),
      places: places.map(({ what, organizationId, since, until, state }) => ({
        ...{ what, unit: names.get(organizationId) ?? '', since, until, state },
      })),
      service,
      history: history.map(({ step, at, personName }) => ({ step, at: at.toISOString(), personName })),
    }
  },
})
