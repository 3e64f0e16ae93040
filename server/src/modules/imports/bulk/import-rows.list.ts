import Type, { type Static } from 'typebox'
import { number, text } from '#engines/lists/columns'
import { listEndpoints } from '#engines/lists/list'
import { Nullable, Uuid } from '#platform/shapes'
import { getReadableRun } from '../import-reach.ts'
import { importedRowOrder, importedRows } from './import-rows.store.ts'

const ImportedRowSchema = Type.Object({
  id: Type.String(),
  row: Type.Integer({
    description: 'As the table counts: the line of JSON Lines, else the row of the sheet',
  }),
  recordId: Nullable(Type.String({ description: 'The record it became' })),
})

// Names stand in the records; here they would be read by whoever may see the run and not each record.
export const importRowList = listEndpoints({
  name: 'import-rows',
  summary: 'Which row of a table that was read in became which record',
  may: 'member',
  filter: { import: Uuid },
  order: importedRowOrder,
  within: async ({ db, actor, query }) => (await getReadableRun(db, query.import, actor)).id,
  rows: importedRows,
  item: ImportedRowSchema,
  present: ({ id, row, recordId }): Static<typeof ImportedRowSchema> => ({ id, row, recordId }),
  columns: { row: number('row'), recordId: text('recordId') },
})
