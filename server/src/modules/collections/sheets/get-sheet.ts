import { isOpen } from '@medelge/workflow'
import Type from 'typebox'
import { EventSchema, HandedInSchema, presentEvent, readCheckStatus } from '#modules/checks'
import { chainOf, getOrganization } from '#modules/organizations'
import { allows, authorize } from '#platform/actor'
import { endpoint } from '#platform/endpoint'
import { Can, UuidParams } from '#platform/shapes'
import { collectionPolicy } from '../collection.policy.ts'
import { getCollection } from '../collection.store.ts'
import { CollectionSchema, presentCollection } from '../collection.ts'
import { QuestionnaireSchema } from '../questionnaires/definition.ts'
import { getVersion } from '../questionnaires/questionnaire.store.ts'
import { KnownValueSchema } from './known-value.ts'
import { readKnown } from './read-known.ts'
import { sheetChecks } from './sheet.checks.ts'
import { getSheet, secondsOf } from './sheet.store.ts'
import { presentSheet, SheetSchema } from './sheet.ts'

const AnyValues = Type.Unsafe<Record<string, unknown>>({ type: 'object', additionalProperties: true })

export const getSheetEndpoint = endpoint({
  route: 'GET /api/collection-sheets/{id}',
  summary:
    'What a unit answers: what is asked, what it wrote, and what is known of it, live while it is open and as it was once it is handed in',
  may: collectionPolicy.read,
  params: UuidParams,
  answer: Type.Object({
    sheet: SheetSchema,
    unitName: Type.String(),
    collection: CollectionSchema,
    askedByUnit: Type.String(),
    questionnaire: QuestionnaireSchema,
    values: AnyValues,
    reasons: Type.Record(Type.String(), Type.String()),
    known: Type.Record(Type.String(), KnownValueSchema),
    seconds: Type.Integer(),
    history: Type.Array(EventSchema),
    ...HandedInSchema,
    can: Can({ record: true, handIn: true, recall: true, check: true, reopen: true, ask: true }),
  }),
  async handle({ db, params, actor, platform }) {
    const now = platform.clock()
    const row = await getSheet(db, params.id)
    const chain = await chainOf(db, row.organizationId)
    const collection = await getCollection(db, row.collectionId)
    const askers = await chainOf(db, collection.organizationId)
    // Whoever asked reads it also where the unit stands elsewhere since.
    authorize(actor, collectionPolicy.read, [...chain, ...askers])
    const { questionnaire: code, questionnaireVersion, period } = collection
    const questionnaire = await getVersion(db, code, questionnaireVersion)
    const { organizationId, collectionId } = row
    const asked = { organizationId, period, questionnaire: code, collectionId }
    const { history, waitsFor, can } = await readCheckStatus(db, sheetChecks, row, actor, now)
    const asker = await getOrganization(db, collection.organizationId)
    return {
      sheet: presentSheet(row),
      unitName: (await getOrganization(db, organizationId)).name,
      collection: presentCollection(collection),
      askedByUnit: asker.shortName,
      questionnaire,
      ...{ values: row.values, reasons: row.reasons },
      known: isOpen(row) ? await readKnown(db, questionnaire, asked, now) : row.known,
      seconds: await secondsOf(db, row.id),
      history: history.map(presentEvent),
      waitsFor,
      can: {
        ...can,
        reopen: row.state === 'counted' && allows(actor, collectionPolicy.correct, chain),
        ask: allows(actor, collectionPolicy.ask, askers),
      },
    }
  },
})
