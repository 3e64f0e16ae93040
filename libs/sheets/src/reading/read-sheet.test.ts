import { describe, expect, it } from 'vitest'
import { usualLimits } from '../limits.ts'
import { openBook } from './open-book.ts'
import { rawWorkbook } from './raw-xlsx.fixture.ts'

const readAll = async (bytes: Buffer) => (await openBook(bytes, 'xlsx')).read(0)
const read = (rows: string, behind = '', before = '') =>
  readAll(rawWorkbook(`${before}<sheetData>${rows}</sheetData>${behind}`))
const merged = (...ranges: string[]) =>
  `<mergeCells>${ranges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`

describe('a formula', () => {
  it('whose result is an empty text shows nothing, and nothing is wrong with it', async () => {
    const { rows } = await read(
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1" t="str"><f>IF(A1="","",A1)</f><v></v></c></row>',
    )
    expect(rows).toEqual([{ row: 1, cells: [1] }])
  })

  it.each(['<f>A1</f>', '<f>A1</f><v></v>', '<f>A1</f><v/>', '<f t="shared" si="0"/>'])(
    'without a stored result is marked: %s',
    async (inside) => {
      const { rows } = await read(`<row r="1"><c r="B1">${inside}</c></row>`)
      expect(rows[0]?.marks).toEqual({ 1: { kind: 'no-result' } })
    },
  )

  it('that went wrong is marked, also where its error was kept as text', async () => {
    const { rows } = await read(
      '<row><c t="e"><f>X</f><v>#REF!</v></c><c t="str"><v>#DIV/0!</v></c><c t="inlineStr"><is><t>#一</t></is></c></row>',
    )
    expect(rows[0]?.cells).toEqual([null, null, '#一'])
    expect(Object.values(rows[0]?.marks ?? {})).toEqual(
      ['#REF!', '#DIV/0!'].map((text) => ({ kind: 'error', text })),
    )
  })
})

describe('a merged cell', () => {
  it('shows what stands in its first, whatever the file keeps beneath', async () => {
    const { rows } = await read(
      '<row r="1"><c r="A1"><v>40</v></c></row><row r="2"><c r="A2"><v>7</v></c><c r="B2"><v>1</v></c></row>',
      merged('A1:A2'),
    )
    expect(rows.map(({ cells }) => cells)).toEqual([[40], [40, 1]])
  })

  it('that shows nothing hides what is beneath', async () => {
    const { rows } = await read(
      '<row r="1"><c r="A1"/><c r="B1"><v>1</v></c></row><row r="2"><c r="A2"><v>7</v></c></row>',
      merged('A1:A2'),
    )
    expect(rows.map(({ cells }) => cells[0])).toEqual([null, null])
  })

  it('without a result is without one in all its rows', async () => {
    const { rows } = await read(
      '<row r="1"><c r="A1"><f>1+1</f></c></row><row r="2"><c r="B2"><v>1</v></c></row>',
      merged('A1:A2'),
    )
    expect(rows.map(({ marks }) => marks?.[0])).toEqual([{ kind: 'no-result' }, { kind: 'no-result' }])
  })
})

it('takes rows and columns of no size for hidden', async () => {
  const table = await read(
    '<row r="1" ht="0"><c r="A1"><v>1</v></c></row>',
    '',
    '<cols><col min="2" max="2" width="0"/><col min="4" max="4" hidden="1"/></cols>',
  )
  expect(table.rows[0]?.hidden).toBe(true)
  expect(table.hiddenColumns).toEqual([1, 3])
})

it('leaves a number that is no day a number, though its cell shows days', async () => {
  const { rows } = await read(
    '<row><c s="1"><v>44348</v></c><c s="1"><v>20210918</v></c><c s="1"><v>-3</v></c><c s="1"><v>1e12</v></c></row>',
  )
  expect(rows[0]?.cells).toEqual(['2021-06-01', 20_210_918, -3, 1e12])
})

it('reads no phonetic guide into a text', async () => {
  const { rows } = await read(
    '<row><c t="inlineStr"><is><t>讲座</t><rPh sb="0" eb="1"><t>jiang</t></rPh></is></c></row>',
  )
  expect(rows[0]?.cells).toEqual(['讲座'])
})

it('reads parts in UTF-16, and parts named by bytes', async () => {
  const wide = Buffer.from('\ufeff<worksheet><row><c><v>5</v></c></row></worksheet>', 'utf16le')
  const rels = (target: string) =>
    `<Relationships><Relationship Id="r1" Type="x/worksheet" Target="${target}"/></Relationships>`
  const bytes = rawWorkbook('', {
    'xl/_rels/workbook.xml.rels': rels('worksheets/%E5%8F%B0%E8%B4%A6.xml'),
    'xl/worksheets/台账.xml': wide,
  })
  expect((await readAll(bytes)).rows[0]?.cells).toEqual([5])
})

describe('a hostile sheet ends with a word', () => {
  const unreadable = { code: 'unreadable' }
  it.each<[string, string]>([
    ['tags inside one another', '<a>'.repeat(2_000_000)],
    ['a text without end', `<row><c><v>${'9'.repeat(3_000_000)}</v></c></row>`],
    ['attributes without end', `<row ${Array.from({ length: 1000 }, (_, nth) => `a${nth}="1"`).join(' ')}/>`],
    ['a row of no place', '<row r="x"><c><v>1</v></c></row>'],
    ['a row that comes twice', '<row r="1"><c><v>1</v></c></row><row r="1"><c><v>2</v></c></row>'],
    ['a cell of no place', '<row r="1"><c r="1A"><v>1</v></c></row>'],
  ])('%s', async (_, inside) => {
    await expect(readAll(rawWorkbook(inside))).rejects.toMatchObject(unreadable)
  })

  it('tags without end', async () => {
    const bytes = rawWorkbook(`<sheetData>${'<x/>'.repeat(10_001)}</sheetData>`)
    const book = await openBook(bytes, 'xlsx', { limits: { ...usualLimits, tags: 10_000 } })
    await expect(book.read(0)).rejects.toMatchObject({ code: 'too-long' })
  })

  it('a document type', async () => {
    const part = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><worksheet>&b;</worksheet>'
    const bytes = rawWorkbook('', { 'xl/worksheets/sheet1.xml': part })
    await expect(readAll(bytes)).rejects.toMatchObject(unreadable)
  })

  it('merged cells that cover more than a sheet holds', async () => {
    const behind = merged(...Array.from({ length: 500 }, (_, nth) => `A${nth + 1}:GR50000`))
    await expect(read('<row r="1"><c r="A1"><v>1</v></c></row>', behind)).rejects.toMatchObject({
      code: 'too-long',
    })
  })

  it('a part larger than the directory says', async () => {
    const bytes = rawWorkbook(`<sheetData>${'<row><c><v>1</v></c></row>'.repeat(10_000)}</sheetData>`)
    const position = bytes.lastIndexOf('xl/worksheets/sheet1.xml') - 46
    bytes.writeUInt32LE(100, position + 24)
    await expect(readAll(bytes)).rejects.toMatchObject(unreadable)
  })

  it('a million columns: those that count are read', async () => {
    const { rows } = await read(`<row r="1">${'<c><v>1</v></c>'.repeat(200_000)}</row>`)
    expect(rows[0]?.cells).toHaveLength(200)
  })
})
