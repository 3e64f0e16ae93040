import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { constants, deflateRawSync } from 'node:zlib'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openWorkers, type Workers } from '#platform/workers/workers'
import {
  archive,
  type Packed,
  rawWorkbook,
  xlsxType,
} from '../../../../libs/sheets/src/reading/raw-xlsx.fixture.ts'
import { tableReader } from './reading/table.reader.ts'

let folder: string
let workers: Workers
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bombs-'))
  workers = openWorkers()
})
afterAll(async () => {
  workers.close()
  await rm(folder, { recursive: true })
})

/** Reads a file as an import does: in a child process, within its limits. */
async function read(bytes: Buffer) {
  const path = join(folder, crypto.randomUUID())
  await writeFile(path, bytes)
  const rest = { columns: [], sheet: -1, headerRow: undefined, mapping: null, takeHidden: false }
  return workers.run(tableReader, { path, type: xlsxType, ...rest }, { for: 'attacker' })
}

const part = 'xl/worksheets/sheet1.xml'
const cells = (text: string) => `<worksheet><row><c><v>${text}</v></c></row></worksheet>`

/** Some kilobytes that unfold to so many pieces between a beginning and an end. */
function unfolding(head: string, piece: string, times: number, tail: string, size?: number): Packed {
  const block = (text: string) => deflateRawSync(text, { finishFlush: constants.Z_FULL_FLUSH })
  const again = block(piece)
  const packed = [block(head), ...Array.from({ length: times }, () => again), deflateRawSync(tail)]
  return {
    packed: Buffer.concat(packed),
    size: size ?? head.length + piece.length * times + tail.length,
  }
}

const tags = '<x/>'.repeat(250_000)
const letters = 'a'.repeat(1024 * 1024)

it.each<[string, Packed, string]>([
  ['claims to be small', unfolding('<worksheet>', tags, 400, '</worksheet>', 100), 'SHEET_UNREADABLE'],
  ['says how large it is', unfolding('<worksheet>', letters, 500, '</worksheet>'), 'SHEET_TOO_LONG'],
  ['stays below the limit with tags', unfolding('<worksheet>', tags, 100, '</worksheet>'), 'SHEET_TOO_LONG'],
  [
    'stays below it with one text',
    unfolding('<worksheet>', letters, 300, '</worksheet>'),
    'SHEET_UNREADABLE',
  ],
])('a part that unfolds to hundreds of megabytes and %s is refused in a sentence', async (_, bomb, code) => {
  // A slow machine may come to the end of its time before it comes to the end of the file.
  const codes = expect.stringMatching(new RegExp(`^(${code}|FILE_TOO_COMPLEX)$`))
  await expect(read(rawWorkbook('', { [part]: bomb }))).rejects.toMatchObject({ code: codes, status: 422 })
})

it('entries that lie over one another are each read within the limits', async () => {
  const names = Array.from({ length: 4000 }, (_, nth) => `xl/media/${nth}.png`)
  const bytes = rawWorkbook('', {
    [part]: cells('5'),
    ...Object.fromEntries(names.map((name) => [name, ''])),
  })
  const first = bytes.indexOf(part) - 30
  // Every picture is said to stand where the sheet stands.
  for (const name of names) bytes.writeUInt32LE(first, bytes.lastIndexOf(`${name}`) - 46 + 42)
  expect((await read(bytes)).report.preview).toEqual([{ row: 1, cells: [5] }])
})

it('an archive that holds itself, however deep, is not opened further', async () => {
  let inner = rawWorkbook('')
  for (let deep = 0; deep < 50; deep += 1) inner = rawWorkbook('', { 'xl/embeddings/1.xlsx': inner })
  const beside = rawWorkbook('', { [part]: cells('5'), 'xl/embeddings/1.xlsx': inner })
  expect((await read(beside)).report.preview).toEqual([{ row: 1, cells: [5] }])
  await expect(read(rawWorkbook('', { [part]: inner }))).rejects.toMatchObject({ code: 'SHEET_UNREADABLE' })
})

it('a directory of more entries than any workbook has is refused, whether they are there or not', async () => {
  const many = Object.fromEntries(Array.from({ length: 20_000 }, (_, nth) => [`${nth}`, '']))
  const claimed = rawWorkbook(cells('5'))
  claimed.writeUInt16LE(0xffff, claimed.length - 12)
  const few = rawWorkbook(cells('5'))
  few.writeUInt16LE(4999, few.length - 12)
  for (const bytes of [archive(many), claimed, few])
    await expect(read(bytes)).rejects.toMatchObject({ code: 'SHEET_UNREADABLE', status: 422 })
})
