import { noteAct } from '#platform/audit/note-act'
import { minuteOf } from '#platform/clock'
import { endpoint } from '#platform/endpoint'
import { UuidParams } from '#platform/shapes'
import { collectionErrors } from '../collection.errors.ts'
import { collectionPolicy } from '../collection.policy.ts'
import { updateCollection } from '../collection.store.ts'
import { CollectionSchema, presentCollection, subjectOf } from '../collection.ts'
import { heldByAsker } from '../seen-collection.ts'
import { tellOfSheets } from './sheet-news.ts'

/** Whoever was reminded this morning is not again before tonight. */
const REST = 6 * 3_600_000

export const remindNow = endpoint({
  route: 'POST /api/collections/{id}/remind',
  summary: 'Have everybody who has not answered yet told so now; once in six hours',
  may: collectionPolicy.ask,
  params: UuidParams,
  answer: CollectionSchema,
  async handle({ db, params, actor, platform }) {
    const row = await heldByAsker(db, params.id, actor)
    const at = platform.clock()
    if (row.closedAt) throw collectionErrors.COLLECTION_CLOSED()
    const again = new Date((row.remindedAt?.getTime() ?? 0) + REST)
    if (again > at) throw collectionErrors.COLLECTION_REMINDED({ again: minuteOf(again) })
    const reminded = await updateCollection(db, row, { remindedAt: at })
    await tellOfSheets(db, { actor, at }, { collection: row.id, stage: 'reminded' })
    await noteAct(db, actor, at, {
      kind: 'collection.reminded',
      organizationId: row.organizationId,
      subject: subjectOf(row),
    })
    return presentCollection(reminded)
  },
})
