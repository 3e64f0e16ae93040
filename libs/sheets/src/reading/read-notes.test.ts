import { expect, test } from 'vitest'
import { openBook } from './open-book.ts'
import { rawWorkbook } from './raw-xlsx.fixture.ts'

const relations = (...all: [kind: string, target: string][]) =>
  `<Relationships>${all
    .map(
      ([kind, target], nth) =>
        `<Relationship Id="n${nth}" Type="x/relationships/${kind}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`

const notesOf = async (parts: Record<string, string>, ...all: [string, string][]) => {
  const book = rawWorkbook('<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>', {
    'xl/worksheets/_rels/sheet1.xml.rels': relations(...all),
    ...parts,
  })
  const opened = await openBook(book, 'xlsx')
  expect((await opened.read(0)).rows).toHaveLength(1)
  return opened.notes(0)
}

test('a sheet without any has none, and neither has a text file', async () => {
  expect(await notesOf({})).toEqual([])
  expect(await (await openBook(new TextEncoder().encode('a,b'), 'csv')).notes(0)).toEqual([])
})

test('comments are read with the cell they belong to, in pieces as they are kept', async () => {
  const comments =
    '<comments><commentList><comment ref="C7"><text><r><t>请</t></r><r><t>核实</t></r></text></comment><comment ref="D9"><text><t>见附件</t></text></comment></commentList></comments>'
  expect(await notesOf({ 'xl/comments1.xml': comments }, ['comments', '../comments1.xml'])).toEqual([
    { kind: 'comment', cell: 'C7', text: '请核实' },
    { kind: 'comment', cell: 'D9', text: '见附件' },
  ])
})

test('a thread is read once, with what was answered', async () => {
  const thread =
    '<ThreadedComments><threadedComment ref="C7" id="1"><text>数据从哪来</text></threadedComment><threadedComment ref="C7" id="2" parentId="1"><text>年报</text></threadedComment></ThreadedComments>'
  const copy =
    '<comments><commentList><comment ref="C7"><text><t>[Threaded comment] 数据从哪来</t></text></comment></commentList></comments>'
  const parts = { 'xl/comments1.xml': copy, 'xl/threadedComments/t1.xml': thread }
  const notes = await notesOf(
    parts,
    ['comments', '../comments1.xml'],
    ['threadedComment', '/xl/threadedComments/t1.xml'],
  )
  expect(notes.map(({ cell, text }) => `${cell} ${text}`)).toEqual(['C7 数据从哪来', 'C7 年报'])
})

test('text boxes and pictures lie on the cell of their corner; empty shapes and what older programs draw say nothing', async () => {
  const from = (column: number, row: number) =>
    `<xdr:from><xdr:col>${column}</xdr:col><xdr:row>${row}</xdr:row></xdr:from><xdr:to><xdr:col>9</xdr:col><xdr:row>9</xdr:row></xdr:to>`
  const shape = (text: string) =>
    `<xdr:sp><xdr:txBody><a:p><a:r><a:t>${text}</a:t></a:r></a:p><a:p><a:r><a:t>二</a:t></a:r></a:p></xdr:txBody></xdr:sp>`
  const drawing = `<xdr:wsDr xmlns:xdr="x" xmlns:a="a" xmlns:mc="m"><xdr:twoCellAnchor>${from(2, 6)}${shape('补充')}</xdr:twoCellAnchor><xdr:oneCellAnchor>${from(0, 0)}<xdr:pic/></xdr:oneCellAnchor><xdr:twoCellAnchor>${from(1, 1)}<xdr:sp/></xdr:twoCellAnchor><mc:AlternateContent><mc:Choice><xdr:twoCellAnchor>${from(3, 3)}${shape('新')}</xdr:twoCellAnchor></mc:Choice><mc:Fallback><xdr:twoCellAnchor>${from(3, 3)}${shape('旧')}</xdr:twoCellAnchor></mc:Fallback></mc:AlternateContent></xdr:wsDr>`
  expect(await notesOf({ 'xl/drawings/d1.xml': drawing }, ['drawing', '../drawings/d1.xml'])).toEqual([
    { kind: 'text', cell: 'C7', text: '补充 二' },
    { kind: 'picture', cell: 'A1', text: '' },
    { kind: 'text', cell: 'D4', text: '新 二' },
  ])
})

test('comments that cannot be read are told, and the cells are read all the same', async () => {
  expect(
    await notesOf({ 'xl/comments1.xml': '<comments><comment' }, ['comments', '../comments1.xml']),
  ).toEqual([{ kind: 'comment', cell: '', text: '' }])
})
