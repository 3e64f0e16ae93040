import { nationalScheme, score } from '@medelge/appraisal'
import { expect, test } from 'vitest'
import { smallForm } from '#test/appraisal-form'
import { archive } from '../../../../../../libs/sheets/src/reading/raw-xlsx.fixture.ts'
import { writeDocx } from '../write-docx.ts'
import { chosen, formOf, formRows, problemsOf, workbook } from './sheet.fixture.ts'

const compound = (name: string) =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(504),
    Buffer.from(name, 'utf16le'),
    Buffer.alloc(64),
  ])

test.each<[string, Buffer, string]>([
  ['an old workbook', compound('Workbook'), 'old-workbook'],
  ['an older one', compound('Book'), 'old-workbook'],
  ['a workbook with a password', compound('EncryptedPackage'), 'locked-workbook'],
  ['the head alone', compound(''), 'old-or-locked'],
  ['an old text', compound('WordDocument'), 'word-file'],
  ['a text', archive({ 'word/document.xml': '<w/>' }), 'word-file'],
  ['a binary workbook', archive({ 'xl/workbook.bin': 'x' }), 'other-office'],
  ['an archive', archive({ '照片/1.jpg': 'x' }), 'not-a-workbook'],
  ['a PDF', Buffer.from('%PDF-1.7'), 'pdf-file'],
  ['a photo', Buffer.from('ffd8ffe0', 'hex'), 'picture-file'],
  ['words', Buffer.from('三级指标,分值'), 'not-a-workbook'],
  ['nothing', Buffer.alloc(0), 'not-a-workbook'],
])('%s is told for what it is', async (_, bytes, code) => {
  expect(await chosen(bytes)).toMatchObject({ ok: false, problems: [{ code }] })
})

test('the document this program writes is a Word file too', async () => {
  const bytes = await writeDocx(smallForm(), score(smallForm(), nationalScheme))
  expect(await problemsOf(Buffer.from(bytes))).toEqual([
    '这是 Word 文件，不能读取，请把表格复制到 Excel 或 WPS 表格中，存为 .xlsx 后再试',
  ])
})

test('rows without end below a form are passed over and told', async () => {
  const below = Array.from({ length: 5000 }, () => [...Array(39).fill(null), 'x'])
  const { form, remarks } = await formOf(workbook({ rows: [...formRows(), ...below] }))
  expect(form.indicators).toHaveLength(3)
  expect(remarks.at(-2)?.values.cells).toMatch(/^AN12“x”、.*、AN24:AN1000$/)
  expect(remarks.at(-1)).toEqual({ code: 'rows-beyond', values: { sheet: '自评表', row: '1001' } })
})

test('a form far below empty rows is found', async () => {
  const above = Array.from({ length: 3000 }, () => [])
  expect((await formOf(workbook({ rows: [...above, ...formRows()] }))).form.indicators).toHaveLength(3)
})
