import { expect, it } from 'vitest'
import { usualLimits } from '../limits.ts'
import { openBook } from './open-book.ts'
import { rawWorkbook } from './raw-xlsx.fixture.ts'

const open = (inside: string) => openBook(rawWorkbook(inside), 'xlsx')
const read = async (inside: string) => (await open(inside)).read(0)
const merged = (ref: string) => `<mergeCells><mergeCell ref="${ref}"/></mergeCells>`
const five = '<row r="1"><c r="A1"><v>5</v></c><c r="B1"><v>6</v></c></row>'

it.each(['A0:B1', 'x:B9', 'B1:A1', '', ':', 'A1', 'ZZZ1:ZZZ9'])(
  'takes nothing away for a merged cell of no place: %j',
  async (ref) => {
    expect((await read(five + merged(ref))).rows[0]?.cells).toEqual([5, 6])
  },
)

it.each(['-1e300', '0', 'x'])('ends for hidden columns that begin at %s', async (min) => {
  const hidden = `<cols>${`<col min="${min}" max="1e300" hidden="1"/>`.repeat(2000)}</cols>`
  const { hiddenColumns } = await read(hidden + five)
  expect(hiddenColumns.length).toBeLessThanOrEqual(200)
})

it('is not led astray by the places of buttons that lie on the sheet', async () => {
  const anchor = '<from><xdr:col>1</xdr:col><xdr:row>1</xdr:row></from><to><xdr:row>2</xdr:row></to>'
  const { rows } = await read(
    `<sheetData><row r="2"><c><v>2</v></c></row>${five}</sheetData><controls><control><controlPr><anchor>${anchor}</anchor></controlPr></control></controls>`,
  )
  expect(rows.map(({ row }) => row)).toEqual([1, 2])
})

it('shows the first rows of a sheet with their merged cells, however long it is', async () => {
  const rows = '<row><c><v>1</v></c></row>'.repeat(usualLimits.rows + 10)
  const book = await open(`<sheetData>${five}${rows}</sheetData>${merged('A1:B1')}`)
  expect((await book.read(0, 2)).rows.map(({ cells }) => cells)).toEqual([[5, 5], [1]])
  await expect(book.read(0)).rejects.toMatchObject({ code: 'too-long' })
})
