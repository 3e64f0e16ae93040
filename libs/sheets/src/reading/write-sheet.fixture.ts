import { columnLetters } from '../notation/place.ts'
import { numbered, plain, type Sheet } from './any-sheet.fixture.ts'
import { archive, xlsxType } from './raw-xlsx.fixture.ts'

/** How a program spells the same workbook. */
export interface Dialect {
  prefix: string
  schema: string
  relation: string
  main: string
  sheet: string
}

export const usual: Dialect = {
  prefix: '',
  schema: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  relation: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  main: 'xl/workbook.xml',
  sheet: 'xl/worksheets/sheet1.xml',
}
export const strict: Dialect = {
  prefix: 's:',
  schema: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
  relation: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
  main: 'Daten/Mappe.xml',
  sheet: 'Daten/Blätter/台账 1.xml',
}

const relations = (all: readonly (readonly [string, string, string])[], { relation }: Dialect) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all
    .map(([id, kind, target]) => `<Relationship Id="${id}" Type="${relation}/${kind}" Target="${target}"/>`)
    .join('')}</Relationships>`

/** The parts of the workbook before they are packed. */
export function partsOf(sheet: Sheet, dialect: Dialect): Record<string, string> {
  const { prefix, main, schema, relation } = dialect
  const texts: string[] = []
  const share = (word: string) => texts.push(word) - 1
  const rows = numbered(sheet)
    .map(({ row, hidden, cells }) => {
      const inside = cells.map((one, column) => one.xml(`${columnLetters(column)}${row}`, share)).join('')
      return `<row r="${row}"${hidden ? ' hidden="1"' : ''}>${inside}</row>`
    })
    .join('\n')
  const merges = sheet.merges.map(
    ({ left, top, height }) =>
      `<mergeCell ref="${columnLetters(left)}${top + 1}:${columnLetters(left + 1)}${top + 1 + height}"/>`,
  )
  const written = (root: string, inside: string) =>
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<${root} xmlns${prefix && `:${prefix.slice(0, -1)}`}="${schema}" xmlns:rel="${relation}">${inside}</${root}>`.replace(
      /<!\[CDATA\[.*?\]\]>|<(\/?)(?=[a-zA-Z])/gs,
      (found, end?: string) => (end === undefined ? found : `<${end}${prefix}`),
    )
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const codes = ['yyyy"年"m"月"d"日"', '[$-804]yyyy/m/d\\ h:mm;@']
  return {
    '[Content_Types].xml': `<Types><Override PartName="/${main}" ContentType="${xlsxType}.main+xml"/></Types>`,
    '_rels/.rels': relations([['rId1', 'officeDocument', `/${main}`]], dialect),
    [`${folder}_rels/${main.slice(folder.length)}.rels`]: relations(
      [
        ['a', 'worksheet', `/${encodeURI(dialect.sheet)}`],
        ['b', 'styles', 'Formate.xml'],
        ['c', 'sharedStrings', './Worte.xml'],
      ],
      dialect,
    ),
    [main]: written('workbook', '<sheets><sheet name="台账" sheetId="7" rel:id="a"/></sheets>'),
    [`${folder}Formate.xml`]: written(
      'styleSheet',
      `<numFmts>${codes.map((code, nth) => `<numFmt numFmtId="${170 + nth}" formatCode="${code.replaceAll('"', '&quot;')}"/>`).join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${[0, 14, 170, 171, 9, 20].map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs>`,
    ),
    [`${folder}Worte.xml`]: written('sst', texts.map((word) => `<si><t>${plain(word)}</t></si>`).join('')),
    [dialect.sheet]: written(
      'worksheet',
      `<sheetData>${rows}</sheetData>${merges.length > 0 ? `<mergeCells>${merges.join('')}</mergeCells>` : ''}`,
    ),
  }
}

export const bookOf = (sheet: Sheet, dialect: Dialect): Buffer => archive(partsOf(sheet, dialect))
