import { readText } from '@medelge/documents'
import { expect, it } from 'vitest'
import { cellsOf, tableOf } from './table-choices.ts'

const names = {
  metric: (code: string) => ({ name: code, unit: '场' }),
  unit: (id: number) => `单位${id}`,
}

it('binds a cell for each metric, unit and period, and names only what differs', () => {
  const one = { metrics: ['lectures'], units: [7], periods: ['2020', '2021'], chart: 'columns' as const }
  expect(cellsOf(one)).toBe(2)
  const table = tableOf({ ...one, title: ' 讲座 ' }, names)
  expect(table).toMatchObject({ title: '讲座', columns: ['2020年', '2021年'], chart: 'columns' })
  expect(table.rows.map(({ label }) => label)).toEqual(['lectures（场）'])
  const several = tableOf({ ...one, units: [7, 8] }, names)
  expect(several.rows.map(({ label }) => label)).toEqual(['单位7', '单位8'])
  // The server reads it as it is.
  const text = { type: 'doc', content: [{ type: 'figureTable', attrs: table }] }
  expect(readText(text)).toEqual(text)
})
