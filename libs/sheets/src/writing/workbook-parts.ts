import { columnLetters, type Range } from '../notation/place.ts'
import type { WrittenSheet } from './sheet.ts'
import { mainSchema, xmlHead, xmlText } from './xml.ts'

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaged = 'http://schemas.openxmlformats.org/package/2006'
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what no name may hold.
const nameless = /[[\]:*?/\\'\0-\x1f\ufffe\uffff]|\p{Surrogate}/gu

/** A sheet's name may hold 31 characters, and not all of them. */
export const sheetName = (name: string): string =>
  name
    .replace(nameless, ' ')
    .slice(0, 31)
    .replace(/[\ud800-\udbff]$/, '')
    .trim() || '1'

/** A sheet's name as formulas write it. */
export const quotedName = (name: string): string => `'${sheetName(name)}'`

/** A range that stays the same wherever a formula stands: $A$1:$C$3. */
export const absolute = ({ top, left, bottom, right }: Range): string =>
  `$${columnLetters(left)}$${top}:$${columnLetters(right)}$${bottom}`

const relation = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`
const relations = (lines: readonly string[]) =>
  `${xmlHead}<Relationships xmlns="${packaged}/relationships">${lines.join('')}</Relationships>`

/** Where the rows of a sheet stand in the archive, by its place from 0. */
export const sheetPart = (position: number): string => `xl/worksheets/sheet${position + 1}.xml`
export const stylesPart = 'xl/styles.xml'

function namesXml(sheets: readonly WrittenSheet[]): string {
  const names = sheets.flatMap(({ name, page }, position) => {
    const defined = (word: string, range: string) =>
      `<definedName name="_xlnm.${word}" localSheetId="${position}">${xmlText(`${quotedName(name)}!${range}`)}</definedName>`
    return [
      ...(page?.area ? [defined('Print_Area', absolute(page.area))] : []),
      ...(page?.titles ? [defined('Print_Titles', `$1:$${page.titles}`)] : []),
    ]
  })
  return names.length > 0 ? `<definedNames>${names.join('')}</definedNames>` : ''
}

const sheetEntry = ({ name, hidden }: WrittenSheet, position: number) =>
  `<sheet name="${xmlText(sheetName(name))}" sheetId="${position + 1}"${hidden ? ' state="hidden"' : ''} r:id="rId${position + 1}"/>`

const override = (part: string, type: string) =>
  `<Override PartName="/${part}" ContentType="${spreadsheet}.${type}+xml"/>`

/** The files of a workbook but for its sheets and styles, by their paths (ECMA-376, part 2); what tells it from other archives stands first. */
export const workbookParts = (sheets: readonly WrittenSheet[]): Record<string, string> => ({
  '[Content_Types].xml': `${xmlHead}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('xl/workbook.xml', 'sheet.main')}${sheets.map((_, position) => override(sheetPart(position), 'worksheet')).join('')}${override(stylesPart, 'styles')}</Types>`,
  '_rels/.rels': relations([relation('rId1', 'officeDocument', 'xl/workbook.xml')]),
  'xl/workbook.xml': `${xmlHead}<workbook xmlns="${mainSchema}" xmlns:r="${office}"><sheets>${sheets.map(sheetEntry).join('')}</sheets>${namesXml(sheets)}</workbook>`,
  'xl/_rels/workbook.xml.rels': relations([
    ...sheets.map((_, position) =>
      relation(`rId${position + 1}`, 'worksheet', `worksheets/sheet${position + 1}.xml`),
    ),
    relation(`rId${sheets.length + 1}`, 'styles', 'styles.xml'),
  ]),
})
