import Type from 'typebox'
import { endpoint } from '#platform/endpoint'
import { inField } from '#platform/errors'
import { Line } from '#platform/shapes'
import { Account, accountFrom } from '../account.ts'
import { notePersonAdded } from '../note-person-added.ts'
import { hashPassword, Password } from '../passwords/password.ts'
import { faultOf } from '../passwords/password-rules.ts'
import { personErrors } from '../person.errors.ts'
import { findPerson, insertPerson } from '../person.store.ts'
import { PersonName, type PersonRow, PersonSchema, presentPerson } from '../person.ts'
import { ensureRoot } from '../root-organization.ts'
import { hasAdministrator, takeFirstKey } from './first-key.store.ts'
import { FirstKey } from './try-first-key.ts'

export const Root = Type.Object(
  {
    name: Line(100),
    areaName: Line(100),
    areaCode: Type.String({
      pattern: '^[1-9]\\d{5}(\\d{3})?$',
      description: 'National code of the region: of a province, a prefecture, a county or a town',
    }),
  },
  { additionalProperties: false },
)

export const makeFirstAdministrator = endpoint({
  route: 'POST /api/first-administrator',
  summary: 'Make the first administrator of an empty platform with the one-time key printed at its start',
  may: 'anyone',
  body: Type.Object(
    {
      token: FirstKey,
      name: PersonName,
      account: Account,
      password: Password,
      organization: Type.Optional(Root),
    },
    { additionalProperties: false },
  ),
  answer: PersonSchema,
  async handle({ db, platform, body, reply }) {
    const { token, organization, password, ...rest } = body
    const person = { ...rest, account: accountFrom(rest.account) }
    // Taken first: it is locked until this transaction ends, so the key makes one administrator at most.
    if (!(await takeFirstKey(db, token)) || (await hasAdministrator(db)))
      throw personErrors.FIRST_KEY_INVALID()
    const fault = await faultOf(password, person, platform.config.passwords, 'password')
    if (fault) throw fault
    const organizationId = await ensureRoot(db, organization)
    const passwordHash = await hashPassword(password)
    const id = await insertPerson(db, { ...person, organizationId, passwordHash })
    if (id === undefined) throw personErrors.ACCOUNT_TAKEN(inField('account'))
    const actor = { id, name: person.name, account: person.account, roles: [] }
    const seats = [{ role: 'administrator' as const, organizationId }]
    await notePersonAdded(db, actor, platform.clock(), { id, name: person.name, organizationId }, seats)
    reply.code(201)
    return presentPerson((await findPerson(db, id)) as PersonRow, platform.keyring)
  },
})
