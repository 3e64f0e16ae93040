import Type from 'typebox'
import { noteAct } from '#platform/audit/note-act'
import { endpoint } from '#platform/endpoint'
import { Line, UuidParams } from '#platform/shapes'
import { collectionErrors } from '../collection.errors.ts'
import { collectionPolicy } from '../collection.policy.ts'
import { endOpenSheets, updateCollection } from '../collection.store.ts'
import { CollectionSchema, presentCollection, subjectOf } from '../collection.ts'
import { tellOfSheets } from '../reminders/sheet-news.ts'
import { heldByAsker } from '../seen-collection.ts'

export const closeCollection = endpoint({
  route: 'POST /api/collections/{id}/close',
  summary:
    'Ask nobody any more, with a reason: what was not handed in is ended and stays missing; what waits is still checked',
  may: collectionPolicy.ask,
  params: UuidParams,
  body: Type.Object(
    { version: Type.Integer({ minimum: 1 }), reason: Line(500) },
    { additionalProperties: false },
  ),
  answer: CollectionSchema,
  async handle({ db, params, body: { version, reason }, actor, platform }) {
    const row = await heldByAsker(db, params.id, actor)
    if (row.closedAt) throw collectionErrors.COLLECTION_CLOSED()
    if (row.version !== version) throw collectionErrors.COLLECTION_CHANGED({ version: row.version })
    const at = platform.clock()
    const closed = await updateCollection(db, row, { closedAt: at, closedBecause: reason.trim() })
    const ended = await endOpenSheets(db, row.id)
    await tellOfSheets(db, { actor, at }, { collection: row.id, stage: 'closed' })
    await noteAct(db, actor, at, {
      kind: 'collection.closed',
      organizationId: row.organizationId,
      subject: subjectOf(row),
      details: { reason: reason.trim(), ended },
    })
    return presentCollection(closed)
  },
})
