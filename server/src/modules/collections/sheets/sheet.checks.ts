import type { Kysely } from 'kysely'
import type { Database } from '#database'
import type { CheckCard, CheckedNoun, StepBy } from '#modules/checks'
import { dayOf } from '#platform/clock'
import { type Locale, sentence } from '#platform/locale'
import { collectionPolicy } from '../collection.policy.ts'
import { getCollection } from '../collection.store.ts'
import { getVersion } from '../questionnaires/questionnaire.store.ts'
import { tellOfSheets } from '../reminders/sheet-news.ts'
import { readKnown } from './read-known.ts'
import { findSheetHeads, updateSheet } from './sheet.store.ts'
import { presentSheet, type SheetRow, SheetSchema } from './sheet.ts'
import { demandWhole } from './sheet-values.ts'

type Db = Kysely<Database>

/** Whoever leads a unit now checks what it answers, wherever it stood before. */
const NOW = '2199-12-31'

/** Keeps with a sheet that is handed in what was known then: whoever checks sees what the writer saw. */
async function makeReady(trx: Db, row: SheetRow, { actor, at }: StepBy): Promise<void> {
  const collection = await getCollection(trx, row.collectionId)
  const { questionnaire: code, questionnaireVersion, period } = collection
  const questionnaire = await getVersion(trx, code, questionnaireVersion)
  const { organizationId, collectionId } = row
  const asked = { organizationId, period, questionnaire: code, collectionId }
  const known = await readKnown(trx, questionnaire, asked, at)
  await demandWhole(questionnaire, row, known, dayOf(at))
  await updateSheet(trx, row.id, { known: JSON.stringify(known) })
  await tellOfSheets(trx, { actor, at }, { collection: collectionId, stage: 'answered' })
}

async function cards(db: Db, rows: readonly SheetRow[], locale: Locale) {
  const heads = await findSheetHeads(
    db,
    rows.map(({ id }) => id),
  )
  return new Map(
    rows.map((row): [string, CheckCard] => {
      const head = heads.get(row.id)
      return [
        row.id,
        {
          title: head?.title ?? '',
          unitId: row.organizationId,
          when: head?.period ?? '',
          amount: String(head?.answered ?? 0),
          unit: sentence(locale, 'sheet.answers'),
          flags: [],
        },
      ]
    }),
  )
}

/** What a unit answers, on its way into the merge: it posts nothing; with its last yes it is added up, without it not. */
export const sheetChecks: CheckedNoun<'collection-sheets', typeof SheetSchema.properties, SheetRow> = {
  kind: 'collection_sheet',
  path: 'collection-sheets',
  confirms: true,
  screenOf: ({ id }) => `/sheets/${id}`,
  record: collectionPolicy.answer,
  correct: collectionPolicy.correct,
  leadOf: ({ organizationId }) => ({ unit: organizationId, day: NOW }),
  answer: SheetSchema,
  present: presentSheet,
  makeReady,
  totals: { enter: async () => undefined, leave: async () => undefined },
  versionOf: async (_, { checkAt, checksLeft, values, reasons, organizationId }) => ({
    ...{ checkAt, checksLeft, values, reasons, organizationId },
  }),
  cards,
}
