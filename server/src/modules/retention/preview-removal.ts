import Type from 'typebox'
import { noteLook } from '#platform/audit/note-act'
import { endpoint } from '#platform/endpoint'
import { Day, Moment, Nullable } from '#platform/shapes'
import { countDue, type Due, findDue } from './due.store.ts'
import { cutOff, NIGHT, nextNight } from './night.ts'
import { choose, firstNight, inForce } from './period.ts'
import { demandWithin } from './range.ts'
import { retentionPolicy } from './retention.policy.ts'
import { Code, DueSchema, PeriodNumber, presentDue, subjectOf } from './retention.ts'
import { demandTop, getKind } from './retention-reach.ts'
import { findSetting } from './setting.store.ts'

/** Examples that are shown. */
const SHOWN = 20

export const previewRemoval = endpoint({
  route: 'GET /api/retention/{code}/preview',
  summary:
    'What the next night removes of a kind of data, as it is set or with another period, with examples',
  may: retentionPolicy.read,
  params: Type.Object({ code: Code }),
  query: Type.Object({
    period: Type.Optional(PeriodNumber),
    examples: Type.Optional(Type.Boolean({ description: 'Examples too; looking at them is written down' })),
  }),
  answer: Type.Object({
    ...DueSchema.properties,
    night: Type.Object({ day: Day, time: Type.String() }),
    before: Type.String({ description: 'What is from before this moment goes' }),
    examples: Nullable(
      Type.Array(
        Type.Object({ name: Type.String(), note: Type.String(), at: Moment, bytes: Type.Integer() }),
        { description: 'The first ones to go; null where others may see them' },
      ),
    ),
  }),
  async handle({ db, actor, params, query, platform: { config, clock } }) {
    const organizationId = await demandTop(db, actor, retentionPolicy.read)
    const kind = getKind(params.code)
    const present = await findSetting(db, config, kind)
    const now = clock()
    if (query.period !== undefined) demandWithin(kind, config, query.period)
    const setting = query.period === undefined ? present : choose(present, query.period, now)
    const day = query.period === undefined ? nextNight(now) : firstNight(setting, now)
    const before = cutOff(day, inForce(setting, day), kind.unit)
    const [due] = (await countDue(db, [{ kind, before }])) as [Due]
    const seen = !kind.shownTo || actor.roles.some(({ role }) => kind.shownTo?.includes(role))
    const shown = query.examples && seen && due.count > 0
    if (shown)
      await noteLook(db, actor, now, {
        kind: 'retention.previewed',
        organizationId,
        subject: subjectOf(kind.code),
      })
    const rows = shown ? await findDue(db, kind, before, SHOWN) : []
    return {
      ...presentDue(due),
      night: { day, time: NIGHT },
      before: before.toISOString(),
      examples: seen
        ? rows.map(({ name, note, at, bytes }) => ({ name, note, at: at.toISOString(), bytes }))
        : null,
    }
  },
})
