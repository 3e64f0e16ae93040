import { randomBytes } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { tableSheet, writeXlsx } from '@medelge/sheets/write'
import { expect, it } from 'vitest'
import { nodePacking } from '#platform/sheets/node-packing'
import { openBook, xlsxType } from '#platform/sheets/open-book'
import { beginStream } from './begin-stream.ts'

const BATCHES = 60
const ROWS = 200

it('never has more of a workbook ready than a slow reader is about to take', async () => {
  let [rowsMade, made, taken, most] = [0, 0, 0, 0]
  async function* rows() {
    for (let batch = 0; batch < BATCHES; batch += 1) {
      rowsMade += ROWS
      // Nothing that packing makes small.
      yield Array.from({ length: ROWS }, () => [randomBytes(300).toString('base64'), rowsMade])
    }
  }
  const table = {
    name: '名册',
    columns: [
      { title: '姓名', kind: 'text' as const },
      { title: '人数', kind: 'number' as const },
    ],
    rows: rows(),
  }
  const file = await beginStream(async (write) => {
    for await (const piece of writeXlsx({ sheets: [tableSheet(table)] }, nodePacking)) {
      made += piece.length
      await write(piece)
    }
  })
  const pieces: Buffer[] = []
  for await (const piece of file) {
    // Now and then so long that whoever reads ahead would be through with all of it.
    if (pieces.length % 8 === 0) for (let before = -1; before !== made; await pause(100)) before = made
    // Before it is counted as taken: what waits besides is twice the stream's mark and the piece that found it full.
    most = Math.max(most, made - taken)
    taken += piece.length
    pieces.push(piece)
  }
  expect(taken).toBe(made)
  expect(most).toBeLessThan(900_000)
  expect(made).toBeGreaterThan(3_000_000)
  const back = await (await openBook(Buffer.concat(pieces), xlsxType)).read(0)
  expect(back.rows.length).toBe(rowsMade + 1)
  expect(back.rows.at(-1)?.cells[1]).toBe(rowsMade)
})
