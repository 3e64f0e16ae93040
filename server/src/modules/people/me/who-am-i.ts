import Type from 'typebox'
import { ListViewsSchema, listViewsOf, presentListViews } from '#engines/lists/views/index'
import { CountsSchema, countsOf, presentCounts } from '#engines/notifications/index'
import { OrganizationSchema, organizationAt, StepSchema, stepsAbove } from '#modules/organizations'
import { permissionCatalogue } from '#platform/actor'
import { dayOf } from '#platform/clock'
import { readTogether } from '#platform/database/read-together'
import { endpoint } from '#platform/endpoint'
import { platformErrors } from '#platform/errors'
import { Nullable } from '#platform/shapes'
import { homeOf, personWith } from '../person.store.ts'
import { PersonSchema, presentPerson } from '../person.ts'
import { newestDaysOf, yearToShow } from './year-to-show.ts'

export const whoAmI = endpoint({
  route: 'GET /api/me',
  summary:
    'The signed-in person, their roles, what these allow, where and when they start from, what waits for them, and how they have their lists',
  may: 'member',
  answer: Type.Object({
    person: PersonSchema,
    // What the person must do before their roles are theirs.
    demands: Nullable(Type.Union([Type.Literal('password'), Type.Literal('second-factor')])),
    may: Type.Array(Type.String(), { description: 'Permissions held somewhere, such as session.record' }),
    home: Type.Object(
      { organization: OrganizationSchema, chain: Type.Array(StepSchema) },
      { description: 'The unit one starts from, and it with everything above it' },
    ),
    year: Type.Integer({ description: 'The year whose work is shown first' }),
    counts: CountsSchema,
    lists: ListViewsSchema,
  }),
  async handle({ db, actor, platform }) {
    const id = actor.id ?? ''
    const today = dayOf(platform.clock())
    const read = await readTogether(db, {
      person: personWith(id),
      organization: organizationAt(homeOf(id)),
      chain: stepsAbove(homeOf(id)),
      days: newestDaysOf(homeOf(id)),
      counts: countsOf(actor, today),
      ...listViewsOf(id),
    })
    const [[person], [organization]] = [read.person, read.organization]
    if (!person || !organization) throw platformErrors.SIGN_IN_REQUIRED()
    // Whoever holds no role yet sees no records, and nothing of when they were.
    const days = person.roles.length > 0 ? read.days.map(({ day }) => day) : []
    const held = new Set(actor.roles.map((seat) => seat.role))
    const may = permissionCatalogue()
      .filter((permission) => permission.roles.some((role) => held.has(role)))
      .map((permission) => permission.name)
    return {
      person: presentPerson(
        { ...person, lastSignIn: person.lastSignIn && new Date(person.lastSignIn) },
        platform.keyring,
      ),
      demands: actor.demands ?? null,
      may: [...new Set(may)].sort(),
      home: { organization, chain: read.chain },
      year: yearToShow(today, days),
      counts: presentCounts(read.counts),
      lists: presentListViews(read),
    }
  },
})
