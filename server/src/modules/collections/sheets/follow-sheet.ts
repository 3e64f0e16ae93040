import Type from 'typebox'
import { lockChecked, noteStep } from '#modules/checks'
import { chainOf, findOrganization } from '#modules/organizations'
import { noteAct } from '#platform/audit/note-act'
import { dayOf } from '#platform/clock'
import { endpoint } from '#platform/endpoint'
import { inField } from '#platform/errors'
import { Id, Line, UuidParams } from '#platform/shapes'
import { collectionErrors } from '../collection.errors.ts'
import { collectionPolicy } from '../collection.policy.ts'
import { subjectOf } from '../collection.ts'
import { tellOfSheets } from '../reminders/sheet-news.ts'
import { heldByAsker } from '../seen-collection.ts'
import { sheetChecks } from './sheet.checks.ts'
import { findSheetOf, getSheet, updateSheet } from './sheet.store.ts'
import { presentSheet, SheetSchema } from './sheet.ts'

export const followSheet = endpoint({
  route: 'PUT /api/collection-sheets/{id}/unit',
  summary:
    'Ask the follower of a unit that was dissolved, merged or moved away instead, with a reason: what was written goes along',
  may: collectionPolicy.ask,
  params: UuidParams,
  body: Type.Object(
    { version: Type.Integer({ minimum: 1 }), organizationId: Id, reason: Line(200) },
    { additionalProperties: false },
  ),
  answer: SheetSchema,
  async handle({ db, params, body: { version, organizationId, reason }, actor, platform }) {
    const { collectionId } = await getSheet(db, params.id)
    const collection = await heldByAsker(db, collectionId, actor)
    if (collection.closedAt) throw collectionErrors.COLLECTION_CLOSED()
    const row = await lockChecked(db, sheetChecks, params.id)
    if (row.version !== version) throw collectionErrors.COLLECTION_CHANGED({ version: row.version })
    const at = platform.clock()
    const follower = await findOrganization(db, organizationId)
    const stands = follower && (follower.closedOn === null || follower.closedOn > dayOf(at))
    const reached = stands && (await chainOf(db, organizationId)).includes(collection.organizationId)
    // What is being checked, or counts, was answered by the unit itself: it stays its own.
    const goes = ['draft', 'returned', 'withdrawn'].includes(row.state)
    if (!reached || !goes || (await findSheetOf(db, collectionId, organizationId)))
      throw collectionErrors.SHEET_FOLLOWER(inField('organizationId'))
    const moved = await updateSheet(db, row.id, {
      ...{ organizationId, ended: null, state: 'draft', checkAt: null, version: version + 1 },
    })
    const by = { actor, at, note: reason.trim(), organizationId: row.organizationId }
    await noteStep(db, sheetChecks, moved, 'moved', by)
    await tellOfSheets(db, { actor, at }, { collection: collectionId, stage: 'asked', sheet: row.id })
    await noteAct(db, actor, at, {
      kind: 'collection.followed',
      organizationId,
      subject: subjectOf(collection),
      details: { unit: row.askedAs, follower: follower.name, reason: reason.trim() },
    })
    return presentSheet(moved)
  },
})
