import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { chainOf } from '#modules/organizations'
import { workRoles } from '#platform/actor'
import { type Client, clientOf, type Reply } from '#test/client'
import { standTestPlatform, type TestPlatform } from '#test/stand-platform'
import { createTestDatabase, type TestDatabase } from '#test/test-database'
import { beginSession } from './sign-in/begin-session.ts'

let database: TestDatabase
/** Two processes on one database: what one changes the other must know at its next request. */
let here: TestPlatform
let there: TestPlatform
let administrator: Client
let people: Client[]
let units: number[]

beforeAll(async () => {
  database = await createTestDatabase()
  // Both sign their cookies alike.
  vi.stubEnv('MEDELGE_SECRET', randomBytes(32).toString('hex'))
  const clock = () => new Date('2022-01-20T02:00:00Z')
  here = await standTestPlatform(database.url, { clock })
  there = await standTestPlatform(database.url, { clock, world: false })
  const { region, league, otherLeague, banner, farBanner, town } = here.world
  units = [region, league, otherLeague, banner, farBanner, town].map((place) => place.organizationId)
  administrator = await here.as('administrator', region.organizationId)
  people = await Promise.all([league, banner, town].map((place) => here.as('recorder', place.organizationId)))
})
afterAll(async () => {
  await there.close()
  await here.close()
  await database.drop()
  vi.unstubAllEnvs()
})

/** What the other process does, as whoever administers the region. */
const elsewhere = () => clientOf(there.app, { id: '', account: '', cookie: administrator.cookie })

const change = fc.oneof(
  fc.record({
    what: fc.constantFrom('grant' as const, 'revoke' as const),
    person: fc.nat(2),
    unit: fc.nat(5),
    role: fc.constantFrom(...workRoles),
  }),
  fc.record({
    what: fc.constantFrom('suspend' as const, 'readmit' as const, 'sign out' as const, 'sign in' as const),
    person: fc.nat(2),
  }),
  fc.record({
    what: fc.constant('move' as const),
    unit: fc.integer({ min: 3, max: 5 }),
    below: fc.integer({ min: 1, max: 4 }),
    day: fc.integer({ min: 1, max: 28 }),
  }),
)
type Change = typeof change extends fc.Arbitrary<infer C> ? C : never

const made: Record<string, number> = {}

async function make(one: Change): Promise<void> {
  const by = elsewhere()
  const answered = ({ status }: Reply) => {
    if (status < 300) made[one.what] = (made[one.what] ?? 0) + 1
  }
  if (one.what === 'move') {
    const since = `2021-03-${String(one.day).padStart(2, '0')}`
    answered(
      await by.post(`/api/organizations/${units[one.unit]}/move`, { parentId: units[one.below], since }),
    )
    return
  }
  const person = people[one.person] as Client
  const path = `/api/people/${person.personId}`
  const seat = 'role' in one ? { role: one.role, organizationId: units[one.unit] ?? 0 } : undefined
  if (one.what === 'grant') answered(await by.post(`${path}/roles`, seat))
  if (one.what === 'revoke') answered(await by.del(`${path}/roles/${seat?.organizationId}/${seat?.role}`))
  if (one.what === 'suspend' || one.what === 'readmit')
    answered(await by.patch(path, { suspended: one.what === 'suspend' }))
  if (one.what === 'sign out')
    await there.db.deleteFrom('signIn').where('personId', '=', person.personId).execute()
  if (one.what === 'sign in')
    people[one.person] = clientOf(here.app, {
      id: person.personId,
      account: person.account,
      cookie: await beginSession(there.platform, person.personId),
    })
}

/** What must be answered, by what the tables say and nothing besides. */
async function expected(person: Client, unit: number): Promise<number> {
  const { rows } = await sql<{ signedIn: boolean; seats: number[] }>`
    select exists (select from sign_in s where s.person_id = p.id) and p.suspended_at is null as "signedIn",
      array(select organization_id from role_seat r where r.person_id = p.id) as seats
    from person p where p.id = ${person.personId}`.execute(there.db)
  const { signedIn = false, seats = [] } = rows[0] ?? {}
  // Each signs in anew, and keeps the cookie of the last time.
  if (!signedIn) return 401
  const chain = await chainOf(there.db, unit)
  return seats.some((seat) => chain.includes(seat)) ? 200 : 404
}

it('is answered by what another process changed a moment ago: roles, sign-ins, suspensions, places of units', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 12 }), async (changes) => {
      for (const one of changes) {
        await make(one)
        for (const person of people)
          for (const unit of units.slice(1)) {
            const { status } = await person.get(`/api/sessions?organizationId=${unit}&limit=1`)
            expect({ one, unit, status }).toEqual({ one, unit, status: await expected(person, unit) })
          }
      }
    }),
    { numRuns: 12 },
  )
  // The other process did what it was asked, at least now and then.
  for (const what of ['grant', 'revoke', 'suspend', 'readmit', 'move']) expect(made[what]).toBeGreaterThan(0)
}, 120_000)
