import Type from 'typebox'
import { demandOpen, lockChecked } from '#modules/checks'
import { noteAct } from '#platform/audit/note-act'
import { dayOf } from '#platform/clock'
import { endpoint } from '#platform/endpoint'
import { inField } from '#platform/errors'
import { Day, Line, UuidParams } from '#platform/shapes'
import { collectionErrors } from '../collection.errors.ts'
import { collectionPolicy } from '../collection.policy.ts'
import { isFitDue, subjectOf } from '../collection.ts'
import { tellOfSheets } from '../reminders/sheet-news.ts'
import { heldByAsker } from '../seen-collection.ts'
import { sheetChecks } from './sheet.checks.ts'
import { getSheet, updateSheet } from './sheet.store.ts'
import { presentSheet, SheetSchema } from './sheet.ts'

export const extendSheet = endpoint({
  route: 'PUT /api/collection-sheets/{id}/due',
  summary: 'Give one unit until another day, with a reason that it reads',
  may: collectionPolicy.ask,
  params: UuidParams,
  body: Type.Object(
    { version: Type.Integer({ minimum: 1 }), dueOn: Day, reason: Line(200) },
    { additionalProperties: false },
  ),
  answer: SheetSchema,
  async handle({ db, params, body: { version, dueOn, reason }, actor, platform }) {
    const { collectionId } = await getSheet(db, params.id)
    const collection = await heldByAsker(db, collectionId, actor)
    const row = await lockChecked(db, sheetChecks, params.id)
    demandOpen(row, version)
    const at = platform.clock()
    if (!isFitDue(dueOn, at)) throw collectionErrors.COLLECTION_DUE({ today: dayOf(at), ...inField('dueOn') })
    const extended = await updateSheet(db, row.id, {
      ...{ dueOn, extendedBecause: reason.trim(), version: version + 1 },
    })
    await tellOfSheets(
      db,
      { actor, at },
      { collection: collectionId, stage: 'extended', sheet: row.id, reason },
    )
    await noteAct(db, actor, at, {
      kind: 'collection.extended',
      organizationId: row.organizationId,
      subject: subjectOf(collection),
      details: {
        unit: row.askedAs,
        due: dueOn,
        before: row.dueOn ?? collection.dueOn,
        reason: reason.trim(),
      },
    })
    return presentSheet(extended)
  },
})
