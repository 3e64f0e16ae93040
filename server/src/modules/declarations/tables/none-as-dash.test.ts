import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { unpackRows } from '#platform/sheets/pack-rows'
import { readBook } from '../../imports/reading/read-book.ts'
import { declarationColumns } from './declaration.columns.ts'

it('a figure that says “none” is no figure, and is listed as left out', async () => {
  const read = await readBook({
    path: fileURLToPath(new URL('../../imports/fixtures/none-as-dash.xlsx', import.meta.url)),
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    columns: declarationColumns.map(({ names: _, ...column }) => column),
    sheet: -1,
    headerRow: undefined,
    mapping: null,
    takeHidden: false,
  })
  expect((await unpackRows(read.records)).map(({ row }) => row)).toEqual([2])
  expect(read.report.skipped?.map(({ row }) => row)).toEqual([3, 4, 5])
  expect([read.problems, read.questions]).toEqual([[], []])
})
