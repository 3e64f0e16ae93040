import Type from 'typebox'
import { demandOpen, HandedInSchema, lockChecked, takeStep, waitsFor, writersWith } from '#modules/checks'
import { chainOf } from '#modules/organizations'
import { authorize } from '#platform/actor'
import { dayOf } from '#platform/clock'
import { endpoint } from '#platform/endpoint'
import { Text, UuidParams } from '#platform/shapes'
import { collectionPolicy } from '../collection.policy.ts'
import { getCollection } from '../collection.store.ts'
import { getVersion } from '../questionnaires/questionnaire.store.ts'
import { sheetChecks } from './sheet.checks.ts'
import { updateSheet } from './sheet.store.ts'
import { presentSheet, SheetSchema } from './sheet.ts'
import { settleSheet } from './sheet-values.ts'

const AnyValues = Type.Unsafe<Record<string, unknown>>({
  type: 'object',
  additionalProperties: true,
  maxProperties: 100,
})

export const writeSheet = endpoint({
  route: 'PUT /api/collection-sheets/{id}/answers',
  summary:
    'Write what a unit answers, whole or in part, with a reason for each answer that is another than what was known; `version` is the one it was made from',
  may: collectionPolicy.answer,
  params: UuidParams,
  body: Type.Object(
    {
      version: Type.Integer({ minimum: 1 }),
      values: AnyValues,
      reasons: Type.Optional(
        Type.Record(Type.String({ pattern: '^[a-z][a-zA-Z0-9]{0,39}$' }), Text(300), { maxProperties: 100 }),
      ),
      submit: Type.Optional(Type.Boolean({ description: 'Also hand it in: both, or neither' })),
    },
    { additionalProperties: false },
  ),
  answer: Type.Object({ ...SheetSchema.properties, ...HandedInSchema }),
  bodyLimit: 1024 * 1024,
  async handle({ db, params, body: { version, values: given, reasons, submit }, actor, platform }) {
    const row = await lockChecked(db, sheetChecks, params.id)
    authorize(actor, collectionPolicy.answer, await chainOf(db, row.organizationId))
    demandOpen(row, version)
    const at = platform.clock()
    const collection = await getCollection(db, row.collectionId)
    const questionnaire = await getVersion(db, collection.questionnaire, collection.questionnaireVersion)
    const values = await settleSheet(questionnaire, given, {
      today: dayOf(at),
      before: row.values,
      whole: false,
    })
    const first = row.recordedBy === ''
    const written = await updateSheet(db, row.id, {
      ...{ values: JSON.stringify(values), version: version + 1, changedAt: at },
      ...(reasons ? { reasons: JSON.stringify(reasons) } : {}),
      ...(first ? { recordedBy: actor.id ?? '' } : { writtenBy: writersWith(row, actor.id ?? '') }),
    })
    if (!submit) return { ...presentSheet(written), waitsFor: null }
    const handed = await takeStep(db, sheetChecks, written, 'submit', { actor, at })
    return { ...presentSheet(handed), waitsFor: await waitsFor(db, sheetChecks, handed, at) }
  },
})
