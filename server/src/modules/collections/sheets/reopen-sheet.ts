import Type from 'typebox'
import { lockChecked, reopenRecord } from '#modules/checks'
import { chainOf } from '#modules/organizations'
import { authorize } from '#platform/actor'
import { noteAct } from '#platform/audit/note-act'
import { endpoint } from '#platform/endpoint'
import { Line, UuidParams } from '#platform/shapes'
import { collectionErrors } from '../collection.errors.ts'
import { collectionPolicy } from '../collection.policy.ts'
import { getCollection } from '../collection.store.ts'
import { subjectOf } from '../collection.ts'
import { tellOfSheets } from '../reminders/sheet-news.ts'
import { sheetChecks } from './sheet.checks.ts'
import { presentSheet, SheetSchema } from './sheet.ts'

export const reopenSheet = endpoint({
  route: 'POST /api/collection-sheets/{id}/reopen',
  summary:
    'Open an accepted answer once more, with a reason: it drops out of every merge until it is accepted again, and whoever asked is told',
  may: collectionPolicy.correct,
  params: UuidParams,
  body: Type.Object(
    { version: Type.Integer({ minimum: 1 }), reason: Line(500) },
    { additionalProperties: false },
  ),
  answer: SheetSchema,
  async handle({ db, params, body: { version, reason }, actor, platform }) {
    const row = await lockChecked(db, sheetChecks, params.id)
    authorize(actor, collectionPolicy.correct, await chainOf(db, row.organizationId))
    if (row.state !== 'counted') throw collectionErrors.SHEET_NOT_ACCEPTED()
    if (row.version !== version) throw collectionErrors.COLLECTION_CHANGED({ version: row.version })
    const at = platform.clock()
    const opened = await reopenRecord(db, sheetChecks, row, { actor, at, note: reason })
    await tellOfSheets(
      db,
      { actor, at },
      { collection: row.collectionId, stage: 'reopened', sheet: row.id, reason },
    )
    await noteAct(db, actor, at, {
      kind: 'collection.sheet-reopened',
      organizationId: row.organizationId,
      subject: subjectOf(await getCollection(db, row.collectionId)),
      details: { unit: row.askedAs, reason: reason.trim() },
    })
    return presentSheet(opened)
  },
})
