import { sql } from 'kysely'
import Type from 'typebox'
import { endpoint } from '#platform/endpoint'
import { Id, UuidParams } from '#platform/shapes'
import { collectionPolicy } from '../collection.policy.ts'
import { seenFrom } from '../seen-collection.ts'

export const noteReading = endpoint({
  route: 'POST /api/collections/{id}/readings',
  summary:
    'Note that somebody opened what was merged of a field: whoever asks learns which nobody ever reads',
  may: collectionPolicy.read,
  params: UuidParams,
  body: Type.Object(
    { organizationId: Id, field: Type.String({ pattern: '^[a-z][a-zA-Z0-9]{0,39}$' }) },
    { additionalProperties: false },
  ),
  async handle({ db, params, body: { organizationId, field }, actor, platform, reply }) {
    const { collection } = await seenFrom(db, { collectionId: params.id, organizationId }, actor)
    await sql`
      insert into collection_reading as r (collection_id, field, times, last_at)
      select ${collection.id}::uuid, ${field}::text, 1, ${platform.clock()} from questionnaire_definition d
      where d.questionnaire = ${collection.questionnaire} and d.version = ${collection.questionnaireVersion}
        and d.definition->'form'->'fields' @> jsonb_build_array(jsonb_build_object('code', ${field}::text))
      on conflict (collection_id, field) do update set times = r.times + 1, last_at = excluded.last_at`.execute(
      db,
    )
    reply.code(204)
    return null
  },
})
