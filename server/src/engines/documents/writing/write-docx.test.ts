import fc from 'fast-check'
import { expect, it } from 'vitest'
import { figures, printedDocument, printedFigure, sections } from './printed.fixture.ts'
import type { PrintedDocument } from './printed.ts'
import { type Element, elementsOf, textsIn } from './unpacked.fixture.ts'
import { writeDocx } from './write-docx.ts'

const version = {
  number: 1,
  digest: 'ab'.repeat(32),
  frozenAt: '2023-01-18T03:00:00Z',
  frozenByName: '高春梅',
}

async function read(printed: PrintedDocument) {
  const parts = textsIn(await writeDocx(printed))
  const part = (name: string): Element[] => elementsOf(parts.get(name) ?? '')
  const body = part('word/document.xml')
  const named = (name: string) => body.filter((one) => one.name === name)
  const properties = new Map(
    part('docProps/custom.xml')
      .filter(({ name }) => name === 'property')
      .map(({ attributes, words }) => [attributes.name ?? '', words]),
  )
  return { parts, part, named, properties }
}

const paragraphs = (named: (name: string) => Element[]) => named('w:p').map(({ words }) => words)

it.each(['notice', 'report', 'statutory', 'feature'] as const)(
  'keeps every figure of a %s as a field in a bookmark that shows a property of its name',
  async (layout) => {
    const { parts, named, properties } = await read(printedDocument({ layout, version }))
    for (const [name, text] of parts) if (/\.(xml|rels)$/.test(name)) elementsOf(text)
    const starts = named('w:bookmarkStart').map(({ attributes }) => attributes)
    const ends = named('w:bookmarkEnd').map(({ attributes }) => attributes['w:id'])
    expect(new Set(starts.map((one) => one['w:id'])).size).toBe(starts.length)
    expect(ends).toEqual(starts.map((one) => one['w:id']))
    const names = starts.map((one) => one['w:name'] ?? '')
    expect(new Set(names).size).toBe(names.length)
    // f4 and f5 stand at two places of the text each, and are one value.
    expect(names).toEqual(['f_f1', 'f_f2', 'f_f3', 's_1', 'f_f4', 'f_f5', 'f_f5_2', 'f_f6', 'f_f4_2'])
    const fields = named('w:fldSimple')
    expect(fields.length).toBe(names.filter((name) => name.startsWith('f_')).length)
    for (const { attributes, words } of fields) {
      const name = /DOCPROPERTY (\w+) /.exec(attributes['w:instr'] ?? '')?.[1] ?? ''
      expect(properties.get(name)).toBe(words)
    }
    for (const { place, text } of figures) expect(properties.get(`f_${place}`)).toBe(text)
    expect(properties.get('f_f2_source')).toBe(
      '科普信息员人数，赤峰市科协，截至2022年12月31日，449,204 人，◐ 部分来自记录',
    )
    expect(properties.get('s_1_source')).toBe('市科协组织人事部专家库，2022年12月')
    expect(properties.get('document_digest')).toBe(version.digest)
  },
)

it('lays out a notice after GB/T 9704: head, number, red line, title, addressees, signature, enclosure, imprint', async () => {
  const { parts, named } = await read(printedDocument({ version }))
  const lines = paragraphs(named)
  const order = [
    '赤峰市科学技术协会文件',
    '赤科协发〔2023〕6号',
    '各旗县区科协，市直各学会、协会、研究会：',
    '附件：赤峰市科学技术协会2022年工作总结',
    '赤峰市科学技术协会',
    '2023年1月18日',
    '附件',
    '一、主要工作开展情况',
    '抄送：内蒙古自治区科学技术协会，市委办公室，市政府办公室。',
  ].map((line) => lines.indexOf(line))
  expect(order).toEqual([...order].sort((a, b) => a - b))
  expect(order[0]).toBe(0)
  const [margins] = named('w:pgMar')
  expect(margins?.attributes).toMatchObject({
    'w:top': '2098',
    'w:bottom': '1984',
    'w:left': '1587',
    'w:right': '1474',
  })
  const footers = ['word/footer1.xml', 'word/footer2.xml'].map((name) => parts.get(name) ?? '')
  expect(footers.map((text) => /w:jc w:val="(\w+)"/.exec(text)?.[1]).sort()).toEqual(['left', 'right'])
  for (const text of footers) expect(elementsOf(text)[0]?.words).toContain('— ')
  expect(elementsOf(parts.get('word/settings.xml') ?? '').map(({ name }) => name)).toContain(
    'w:evenAndOddHeaders',
  )
})

it('has headings that the navigation pane knows, lists that count anew, and heads that stand on each page of a table', async () => {
  const { part, named } = await read(printedDocument({ version }))
  const levels = part('word/styles.xml')
  const heading = levels.filter(({ attributes }) => /^Heading[1-4]$/.test(attributes['w:styleId'] ?? ''))
  expect(heading.length).toBe(4)
  expect(named('w:pStyle').map(({ attributes }) => attributes['w:val'])).toEqual(
    expect.arrayContaining(['Title', 'Heading1', 'Heading2', 'Heading3']),
  )
  const lists = named('w:numId').map(({ attributes }) => attributes['w:val'])
  expect([lists.length, new Set(lists).size]).toEqual([5, 3])
  expect(named('w:tblHeader').filter(({ attributes }) => attributes['w:val'] !== 'false').length).toBe(1)
  expect(named('w:gridSpan').map(({ attributes }) => attributes['w:val'])).toEqual(['3'])
})

it('says on every page that it is a draft, and lists behind it where each number comes from', async () => {
  const draft = await read(printedDocument({ notice: '草稿' }))
  const headers = [...draft.parts].filter(([name]) => /word\/header\d\.xml/.test(name))
  const kinds = draft.named('w:headerReference').map(({ attributes }) => attributes['w:type'])
  expect(kinds.sort()).toEqual(['default', 'even', 'first'])
  expect(headers.map(([, text]) => elementsOf(text)[0]?.words)).toEqual(['草稿', '草稿', '草稿'])
  const lines = paragraphs(draft.named)
  expect(lines).toContain('数字出处')
  for (const { place } of figures)
    expect(
      draft.named('w:hyperlink').filter(({ attributes }) => attributes['w:anchor'] === `f_${place}`).length,
    ).toBe(1)
  const approved = await read(printedDocument({ version }))
  expect(paragraphs(approved.named)).not.toContain('数字出处')
  expect(approved.named('w:headerReference')).toEqual([])
})

it('is whole whatever people wrote', async () => {
  const text = fc.string({ unit: 'binary', maxLength: 20 })
  await fc.assert(
    fc.asyncProperty(text, text, text, text, async (said, place, title, source) => {
      const figure = printedFigure(place, said)
      const line = [
        { kind: 'figure' as const, place },
        { kind: 'words' as const, text: title, source },
        { kind: 'figure' as const, place },
      ]
      const { parts, named } = await read(
        printedDocument({
          ...{ title, figures: [figure], notice: said },
          head: { ...printedDocument().head, covering: source, addressees: said },
          sections: [{ key: 'a', level: 1, heading: said, blocks: [{ kind: 'paragraph', line }] }],
        }),
      )
      for (const [name, xml] of parts) if (/\.(xml|rels)$/.test(name)) elementsOf(xml)
      const names = named('w:bookmarkStart').map(({ attributes }) => attributes['w:name'] ?? '')
      expect(new Set(names).size).toBe(names.length)
      for (const name of names) expect(name).toMatch(/^[a-z]_\w{0,39}$/)
    }),
    { numRuns: 25 },
  )
})

it('refuses a place where no figure stands', async () => {
  const lost = {
    key: 'a',
    level: 1 as const,
    heading: '',
    blocks: [{ kind: 'paragraph' as const, line: [{ kind: 'figure' as const, place: 'f9' }] }],
  }
  await expect(writeDocx(printedDocument({ sections: [...sections, lost] }))).rejects.toThrow('f9')
})
