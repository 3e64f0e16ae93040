import { parsePeriod } from '@medelge/figures'
import type { Kysely } from 'kysely'
import Type from 'typebox'
import type { Database } from '#database'
import { chainOf } from '#modules/organizations'
import { authorize } from '#platform/actor'
import { noteAct } from '#platform/audit/note-act'
import { dayOf } from '#platform/clock'
import { endpoint } from '#platform/endpoint'
import { inField } from '#platform/errors'
import { Day, Id, Line, Text } from '#platform/shapes'
import { collectionErrors } from '../collection.errors.ts'
import { collectionPolicy } from '../collection.policy.ts'
import { insertCollection, insertSheets } from '../collection.store.ts'
import { CollectionSchema, isFitDue, presentCollection, subjectOf } from '../collection.ts'
import { findQuestionnairesAt } from '../questionnaires/questionnaire.store.ts'
import { QuestionnaireCode } from '../questionnaires/questionnaire.ts'
import { tellOfSheets } from '../reminders/sheet-news.ts'
import { findAddressed } from './addressed.store.ts'
import { type Addressed, AddressedSchema, MOST_UNITS } from './addressed.ts'

function demandPeriod(period: string): void {
  try {
    parsePeriod(period)
  } catch {
    throw collectionErrors.COLLECTION_PERIOD({ period, ...inField('period') })
  }
}

/** The units that are asked; refused where nobody is meant, too many are, or one that is named is out of reach. */
async function demandUnits(
  db: Kysely<Database>,
  asker: number,
  addressed: Addressed,
  today: string,
): Promise<number[]> {
  const units = (await findAddressed(db, asker, addressed, today)).map(({ id }) => id)
  const missing = (addressed.units ?? []).filter((id) => !units.includes(id)).length
  if (units.length === 0 || units.length > MOST_UNITS || missing > 0)
    throw collectionErrors.COLLECTION_UNITS({
      count: units.length,
      most: MOST_UNITS,
      missing,
      ...inField('addressed'),
    })
  return units
}

export const sendCollection = endpoint({
  route: 'POST /api/collections',
  summary: 'Send a questionnaire in its newest version to units at or below one, for a period, until a day',
  may: collectionPolicy.ask,
  body: Type.Object(
    {
      organizationId: Id,
      questionnaire: QuestionnaireCode,
      title: Line(100),
      period: Type.String({ maxLength: 12 }),
      note: Type.Optional(Text(2000)),
      dueOn: Day,
      remind: Type.Optional(Type.Integer({ minimum: 0, maximum: 60 })),
      addressed: AddressedSchema,
    },
    { additionalProperties: false },
  ),
  answer: CollectionSchema,
  async handle({ db, body, actor, platform, reply }) {
    const {
      organizationId,
      questionnaire: code,
      title,
      period,
      note = '',
      dueOn,
      remind = 3,
      addressed,
    } = body
    const chain = await chainOf(db, organizationId)
    authorize(actor, collectionPolicy.ask, chain)
    const at = platform.clock()
    demandPeriod(period)
    if (!isFitDue(dueOn, at)) throw collectionErrors.COLLECTION_DUE({ today: dayOf(at), ...inField('dueOn') })
    const questionnaire = (await findQuestionnairesAt(db, chain)).find((one) => one.code === code)
    if (!questionnaire) throw collectionErrors.COLLECTION_QUESTIONNAIRE(inField('questionnaire'))
    const units = await demandUnits(db, organizationId, addressed, dayOf(at))
    const row = await insertCollection(db, {
      ...{ organizationId, title: title.trim(), period, note: note.trim(), dueOn, remind },
      ...{ questionnaire: code, questionnaireVersion: questionnaire.version },
      addressed: JSON.stringify(addressed),
      ...{ askedBy: actor.id ?? '', askedByName: actor.name, askedAt: at },
    })
    await insertSheets(db, row.id, units, at)
    await tellOfSheets(db, { actor, at }, { collection: row.id, stage: 'asked' })
    await noteAct(db, actor, at, {
      kind: 'collection.sent',
      organizationId,
      subject: subjectOf(row),
      details: { units: units.length, due: dueOn },
    })
    reply.code(201)
    return presentCollection(row)
  },
})
