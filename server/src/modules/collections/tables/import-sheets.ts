import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import { demandOpen, lockChecked, writersWith } from '#modules/checks'
import { chainOf, organizationWords, unitsBelow } from '#modules/organizations'
import { formColumns } from '#modules/registers'
import { seats } from '#platform/actor'
import { platformErrors } from '#platform/errors'
import type { ImportFamily, ImportKind } from '#platform/sheets/import-kind'
import { collectionPolicy } from '../collection.policy.ts'
import { findCollection } from '../collection.store.ts'
import type { CollectionRow } from '../collection.ts'
import type { Questionnaire } from '../questionnaires/definition.ts'
import { getVersion, isBeside } from '../questionnaires/questionnaire.store.ts'
import { seenFrom } from '../seen-collection.ts'
import { sheetChecks } from '../sheets/sheet.checks.ts'
import { updateSheet } from '../sheets/sheet.store.ts'
import type { SheetRow } from '../sheets/sheet.ts'
import { checkSheets, type ReadSheet } from './sheet-rows.ts'

type Db = Kysely<Database>

/** A kind of import has at most 40 characters: its id stands in it without hyphens. */
const idOf = (code: string) =>
  /^[0-9a-f]{32}$/.test(code) ? code.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-') : undefined

const sheetsBelow = async (db: Db, collectionId: string, unit: number): Promise<SheetRow[]> =>
  (
    await sql<SheetRow>`select * from collection_sheet s where s.collection_id = ${collectionId}::uuid
      and s.organization_id in ${unitsBelow([unit])}`.execute(db)
  ).rows

function importOf(collection: CollectionRow, questionnaire: Questionnaire): ImportKind<ReadSheet> {
  const { id, title } = collection
  return {
    kind: `answers:${id.replaceAll('-', '')}`,
    said: { zh: title },
    may: collectionPolicy.answer,
    async admit(db, actor, organizationId) {
      if (organizationId !== undefined) await seenFrom(db, { collectionId: id, organizationId }, actor)
      const chain = await chainOf(db, collection.organizationId)
      const asked = { seats: seats(actor, collectionPolicy.read), chain }
      if (!(await isBeside(db, collection.organizationId, asked))) throw platformErrors.NOT_FOUND()
    },
    columns: [
      { field: 'organization', key: 'column.registers.organization', names: organizationWords },
      ...formColumns(questionnaire).map((column) => ({ ...column, required: false })),
    ],
    async check(db, rows, importContext, progress) {
      const sheets = await sheetsBelow(db, id, importContext.organizationId)
      return checkSheets(db, { questionnaire, sheets }, rows, importContext, progress)
    },
    async insert(trx, ready, { actor, now }, progress) {
      for (const [position, { sheet, version, values }] of ready.entries()) {
        const row = await lockChecked(trx, sheetChecks, sheet)
        demandOpen(row, version)
        await updateSheet(trx, sheet, {
          ...{ values: JSON.stringify(values), version: version + 1, changedAt: now },
          ...(row.recordedBy === ''
            ? { recordedBy: actor.id ?? '' }
            : { writtenBy: writersWith(row, actor.id ?? '') }),
        })
        if (position % 100 === 99) await progress(position + 1)
      }
      return ready.map(({ row, sheet }) => ({ row, id: sheet }))
    },
    // What is known, and whether all is filled in, each unit sees before it hands in.
    remark: async (_, ids) => ({ code: 'IMPORT_SHEETS', params: { count: ids.length } }),
  }
}

/** The answers to each collection can be read in from a table, a row for each unit, as drafts of their sheets. */
export const sheetImports: ImportFamily = {
  name: 'answers',
  async find(db, code) {
    const id = idOf(code)
    const collection = id === undefined ? undefined : await findCollection(db, id)
    if (!collection) return undefined
    const questionnaire = await getVersion(db, collection.questionnaire, collection.questionnaireVersion)
    return importOf(collection, questionnaire) as unknown as ImportKind<unknown>
  },
}
