import { deflateRawSync } from 'node:zlib'

/** The media type of an .xlsx file. */
export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** A part that is packed already, with the size its directory tells. */
export interface Packed {
  packed: Buffer
  size: number
}

/** An archive of these parts, packed, as the reader finds it by its directory. */
export function archive(parts: Record<string, string | Buffer | Packed>): Buffer {
  const [files, directory]: [Buffer[], Buffer[]] = [[], []]
  let at = 0
  for (const [name, content] of Object.entries(parts)) {
    const plain = typeof content === 'string' ? Buffer.from(content) : content
    const { packed, size } = Buffer.isBuffer(plain)
      ? { packed: deflateRawSync(plain), size: plain.length }
      : plain
    const label = Buffer.from(name)
    const head = Buffer.alloc(30)
    head.writeUInt32LE(0x04034b50, 0)
    head.writeUInt16LE(8, 8)
    head.writeUInt32LE(packed.length, 18)
    head.writeUInt32LE(size, 22)
    head.writeUInt16LE(label.length, 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(8, 10)
    entry.writeUInt32LE(packed.length, 20)
    entry.writeUInt32LE(size, 24)
    entry.writeUInt16LE(label.length, 28)
    entry.writeUInt32LE(at, 42)
    files.push(head, label, packed)
    directory.push(entry, label)
    at += head.length + label.length + packed.length
  }
  const length = directory.reduce((sum, one) => sum + one.length, 0)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(Object.keys(parts).length, 10)
  end.writeUInt32LE(length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...files, ...directory, end])
}

const schema = 'http://schemas.openxmlformats.org'
const relation = (id: string, kind: string, target: string) =>
  `<Relationship Id="${id}" Type="${schema}/officeDocument/2006/relationships/${kind}" Target="${target}"/>`
const relations = (...all: string[]) => `<Relationships>${all.join('')}</Relationships>`

/** A workbook of one sheet whose XML is given: what stands inside <worksheet>. */
export const rawWorkbook = (inside: string, more: Record<string, string | Buffer | Packed> = {}): Buffer =>
  archive({
    // What tells the content apart from that of other archives stands first.
    '[Content_Types].xml': `<Types><Override PartName="/xl/workbook.xml" ContentType="${xlsxType}.main+xml"/></Types>`,
    '_rels/.rels': relations(relation('r1', 'officeDocument', '/xl/workbook.xml')),
    'xl/_rels/workbook.xml.rels': relations(
      relation('r1', 'worksheet', 'worksheets/sheet1.xml'),
      relation('r2', 'styles', 'styles.xml'),
    ),
    'xl/workbook.xml': `<workbook><sheets><sheet name="台账" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/styles.xml': '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
    'xl/worksheets/sheet1.xml': `<worksheet>${inside}</worksheet>`,
    ...more,
  })
