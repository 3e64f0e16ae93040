import { expect, test } from 'vitest'
import { bytesOf, type WrittenBook, writeXlsx } from '../write.ts'
import { openBook } from './open-book.ts'

const open = async (book: WrittenBook, shown = true) =>
  openBook(await bytesOf(writeXlsx(book)), 'xlsx', { shown })
const ceiling = { value: 0.04, style: { format: '"≤"0%' } }
const month = { value: 45170, style: { format: 'yyyy"年"m"月"' } }

test('rows tell what cells show of their numbers, where it is asked for', async () => {
  const book = { sheets: [{ name: '表', rows: [[[ceiling, 7, month, '≤4%']]] }] }
  const cells = ['4%', 7, '2023-09-01', '≤4%']
  expect((await (await open(book)).read(0)).rows).toEqual([
    { row: 1, cells, shown: { 0: '≤4%', 2: '2023-09' } },
  ])
  expect((await (await open(book, false)).read(0)).rows).toEqual([{ row: 1, cells }])
})

test('what a merged cell shows, all it covers show, and nothing that is hidden beneath', async () => {
  const sheet = {
    name: '表',
    rows: [
      [
        [ceiling, 'a'],
        [month, 'b'],
        [3, ceiling],
      ],
    ],
    merges: [
      { top: 1, bottom: 2, left: 0, right: 0 },
      { top: 2, bottom: 3, left: 1, right: 1 },
    ],
  }
  const { rows } = await (await open({ sheets: [sheet] })).read(0)
  expect(rows.map(({ cells, shown }) => [cells, shown])).toEqual([
    [['4%', 'a'], { 0: '≤4%' }],
    [['4%', 'b'], { 0: '≤4%' }],
    [[3, 'b'], {}],
  ])
})

test('hidden sheets are named, and the first row that was too many', async () => {
  const rows = [[['a'], [], ['b'], ['c']]]
  const book = await open({
    sheets: [
      { name: '甲', rows },
      { name: '乙', hidden: true, rows },
    ],
  })
  expect([book.sheets, book.hidden]).toEqual([['甲'], ['乙']])
  expect([
    (await book.read(0, 1)).beyond,
    (await book.read(0, 3)).beyond,
    (await book.read(0)).beyond,
  ]).toEqual([3, undefined, undefined])
})
