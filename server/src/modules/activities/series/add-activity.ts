import Type from 'typebox'
import { chainOf } from '#modules/organizations'
import { authorize } from '#platform/actor'
import { endpoint } from '#platform/endpoint'
import { inField } from '#platform/errors'
import { Day, Id, Line, Moment, Nullable, Text, Uuid } from '#platform/shapes'
import { sessionErrors } from '../session.errors.ts'
import { sessionPolicy } from '../session.policy.ts'
import { insertActivity } from './activity.store.ts'
import { findSeriesById } from './series.ts'

export const ActivitySchema = Type.Object({
  id: Uuid,
  title: Type.String(),
  seriesId: Nullable(Id),
  organizationId: Id,
  startsOn: Day,
  endsOn: Day,
  note: Type.String(),
  createdAt: Moment,
})

export const addActivity = endpoint({
  route: 'POST /api/activities',
  summary: 'Plan an activity that gathers several sessions',
  may: sessionPolicy.record,
  body: Type.Object(
    {
      title: Line(120),
      seriesId: Type.Optional(Nullable(Id)),
      organizationId: Id,
      startsOn: Day,
      endsOn: Day,
      note: Type.Optional(Text(2000)),
    },
    { additionalProperties: false },
  ),
  answer: ActivitySchema,
  async handle({ db, body, actor, reply }) {
    authorize(actor, sessionPolicy.record, await chainOf(db, body.organizationId))
    if (body.endsOn < body.startsOn) throw sessionErrors.SESSION_DAYS_REVERSED(inField('endsOn'))
    if (body.seriesId && !(await findSeriesById(db, body.seriesId)))
      throw sessionErrors.SESSION_SERIES_UNKNOWN(inField('seriesId'))
    const row = await insertActivity(db, {
      ...body,
      title: body.title.trim(),
      seriesId: body.seriesId ?? null,
      createdBy: actor.id ?? '',
    })
    reply.code(201)
    return { ...row, createdAt: row.createdAt.toISOString() }
  },
})
