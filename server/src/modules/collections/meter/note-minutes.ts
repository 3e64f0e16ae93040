import { isOpen } from '@medelge/workflow'
import { sql } from 'kysely'
import Type from 'typebox'
import { chainOf } from '#modules/organizations'
import { authorize } from '#platform/actor'
import { endpoint } from '#platform/endpoint'
import { UuidParams } from '#platform/shapes'
import { collectionErrors } from '../collection.errors.ts'
import { collectionPolicy } from '../collection.policy.ts'
import { getCollection } from '../collection.store.ts'
import { getVersion } from '../questionnaires/questionnaire.store.ts'
import { getSheet } from '../sheets/sheet.store.ts'

/** A sign of life comes once a minute: more than this in one cannot have been typed. */
const MOST_SECONDS = 90

export const noteMinutes = endpoint({
  route: 'POST /api/collection-sheets/{id}/minutes',
  summary: 'Say how many seconds somebody typed in which fields since it was last said, at most 90 in all',
  may: collectionPolicy.answer,
  params: UuidParams,
  body: Type.Object(
    {
      seconds: Type.Record(
        Type.String({ pattern: '^[a-z][a-zA-Z0-9]{0,39}$' }),
        Type.Integer({ minimum: 1, maximum: MOST_SECONDS }),
        { minProperties: 1, maxProperties: 20 },
      ),
    },
    { additionalProperties: false },
  ),
  async handle({ db, params, body: { seconds }, actor, reply }) {
    const row = await getSheet(db, params.id)
    authorize(actor, collectionPolicy.answer, await chainOf(db, row.organizationId))
    const { questionnaire, questionnaireVersion } = await getCollection(db, row.collectionId)
    const { form } = await getVersion(db, questionnaire, questionnaireVersion)
    const fields = new Set(form.fields.map(({ code }) => code))
    const told = Object.entries(seconds).filter(([field]) => fields.has(field))
    const sum = told.reduce((all, [, one]) => all + one, 0)
    if (sum > MOST_SECONDS) throw collectionErrors.SHEET_MINUTES({ most: MOST_SECONDS })
    // What is handed in costs nothing more; a sign of life that comes late is none.
    if (isOpen(row) && told.length > 0)
      await sql`
        insert into collection_minutes as m (sheet_id, field, seconds)
        select ${row.id}::uuid, key, value::int from jsonb_each_text(${JSON.stringify(Object.fromEntries(told))}::jsonb)
        order by key
        on conflict (sheet_id, field) do update set seconds = least(m.seconds + excluded.seconds, 360000)`.execute(
        db,
      )
    reply.code(204)
    return null
  },
})
