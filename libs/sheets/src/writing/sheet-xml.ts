import { rangeName } from '../notation/place.ts'
import { rowXml } from './cell-xml.ts'
import type { Choices, Page, WrittenSheet } from './sheet.ts'
import type { StyleSheet } from './style-sheet.ts'
import { absolute, quotedName } from './workbook-parts.ts'
import { mainSchema, xmlHead, xmlText } from './xml.ts'

function viewXml({ frozen = 0, gridLines = true }: WrittenSheet): string {
  const lines = gridLines ? '' : ' showGridLines="0"'
  const pane =
    frozen > 0
      ? `<pane ySplit="${frozen}" topLeftCell="A${frozen + 1}" activePane="bottomLeft" state="frozen"/>`
      : ''
  return `<sheetViews><sheetView workbookViewId="0"${lines}>${pane}</sheetView></sheetViews>`
}

function columnsXml({ widths = [] }: WrittenSheet): string {
  const cols = (typeof widths === 'function' ? widths() : widths).map(
    (width, position) =>
      `<col min="${position + 1}" max="${position + 1}" width="${width}" customWidth="1"/>`,
  )
  return cols.length > 0 ? `<cols>${cols.join('')}</cols>` : ''
}

const headXml = (sheet: WrittenSheet): string =>
  `${xmlHead}<worksheet xmlns="${mainSchema}">${sheet.page ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' : ''}${viewXml(sheet)}${columnsXml(sheet)}<sheetData>`

const listed = (tag: string, all: readonly string[]) =>
  all.length > 0 ? `<${tag} count="${all.length}">${all.join('')}</${tag}>` : ''

// A list of choices may be longer than a rule can hold in itself, so the rule points to where the words stand.
const choicesXml = ({ cells, from }: Choices) =>
  `<dataValidation type="list" allowBlank="1" sqref="${rangeName(cells)}"><formula1>${xmlText(`${quotedName(from.sheet)}!${absolute(from)}`)}</formula1></dataValidation>`

const listedHeads = (texts: readonly [string, string | undefined][]): string => {
  const said = texts.flatMap(([tag, text]) =>
    text === undefined ? [] : [`<${tag}>${xmlText(text)}</${tag}>`],
  )
  return said.length > 0 ? `<headerFooter>${said.join('')}</headerFooter>` : ''
}

function pageXml({ orientation, margin, centered, header, footer }: Page): string {
  const edges = ['left', 'right', 'top', 'bottom'].map((edge) => ` ${edge}="${margin}"`).join('')
  return [
    centered ? '<printOptions horizontalCentered="1"/>' : '',
    margin === undefined ? '' : `<pageMargins${edges} header="0.2" footer="0.2"/>`,
    // Paper 9 is A4.
    `<pageSetup paperSize="9" orientation="${orientation}" fitToWidth="1" fitToHeight="0"/>`,
    listedHeads([
      ['oddHeader', header],
      ['oddFooter', footer],
    ]),
  ].join('')
}

// The order of what follows the rows is the format's (ECMA-376 §18.3.1.99).
function tailXml({ merges = [], choices = [], page }: WrittenSheet): string {
  const merged = merges.map((range) => `<mergeCell ref="${rangeName(range)}"/>`)
  return `</sheetData>${listed('mergeCells', merged)}${listed('dataValidations', choices.map(choicesXml))}${page ? pageXml(page) : ''}</worksheet>`
}

/** A sheet's XML, a piece for each batch of rows; a sheet without rows is one too. */
export async function* sheetXml(sheet: WrittenSheet, styles: StyleSheet): AsyncGenerator<string> {
  let number = 0
  let begun = false
  for await (const rows of sheet.rows) {
    // Widths stand before the rows in the file, so they may follow from the first of them.
    let piece = begun ? '' : headXml(sheet)
    begun = true
    for (const row of rows) {
      number += 1
      piece += rowXml(number, row, styles)
    }
    yield piece
  }
  yield begun ? tailXml(sheet) : headXml(sheet) + tailXml(sheet)
}
