import type { Font, Style } from './style.ts'
import { mainSchema, xmlHead, xmlText } from './xml.ts'

/** Numbers of the formats that a workbook brings along begin here; those below are built in. */
const OWN_FORMATS = 164

/** Texts in the order in which they were first asked for. */
class Pool {
  readonly all: string[] = []
  readonly #places = new Map<string, number>()

  placeOf(text: string): number {
    let place = this.#places.get(text)
    if (place === undefined) {
      place = this.all.push(text) - 1
      this.#places.set(text, place)
    }
    return place
  }
  xml = (tag: string): string => `<${tag} count="${this.all.length}">${this.all.join('')}</${tag}>`
}

const line = (side: string, drawn: boolean) => (drawn ? `<${side} style="thin"/>` : `<${side}/>`)
const sides = ['left', 'right', 'top', 'bottom']

function alignmentXml({ align, vertical, wrap }: Style): string {
  const all = [
    align && ` horizontal="${align}"`,
    vertical && ` vertical="${vertical}"`,
    wrap && ' wrapText="1"',
  ].filter(Boolean)
  return all.length > 0 ? `<alignment${all.join('')}/>` : ''
}

/** The styles a workbook uses, each once (ECMA-376 §18.8); written when all cells are, since only then all are known. */
export class StyleSheet {
  readonly #fonts = new Pool()
  readonly #fills = new Pool()
  readonly #borders = new Pool()
  readonly #formats = new Pool()
  readonly #cells = new Pool()
  readonly #known = new Map<Style, number>()

  constructor(readonly font: Font) {
    // The first two fills belong to the program, whatever stands there.
    for (const kind of ['none', 'gray125'])
      this.#fills.placeOf(`<fill><patternFill patternType="${kind}"/></fill>`)
    this.idOf({})
  }

  /** The number that stands for a style in a cell; 0 is the plain one. */
  idOf(style: Style): number {
    let id = this.#known.get(style)
    if (id === undefined) {
      id = this.#cells.placeOf(this.#cellXml(style))
      this.#known.set(style, id)
    }
    return id
  }

  #cellXml(style: Style): string {
    const { bold = false, name, size } = { ...this.font, ...style.font }
    const font = this.#fonts.placeOf(
      `<font>${bold ? '<b/>' : ''}<sz val="${size}"/><name val="${xmlText(name)}"/></font>`,
    )
    const fill = style.fill
      ? this.#fills.placeOf(
          `<fill><patternFill patternType="solid"><fgColor rgb="FF${style.fill}"/></patternFill></fill>`,
        )
      : 0
    const drawn = style.lines === true
    const border = this.#borders.placeOf(
      `<border>${sides.map((side) => line(side, drawn)).join('')}<diagonal/></border>`,
    )
    const format = style.format ? OWN_FORMATS + this.#formats.placeOf(style.format) : 0
    const alignment = alignmentXml(style)
    const applied = [
      format && ' applyNumberFormat="1"',
      font && ' applyFont="1"',
      fill && ' applyFill="1"',
      border && ' applyBorder="1"',
      alignment && ' applyAlignment="1"',
    ].filter(Boolean)
    return `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"${applied.join('')}>${alignment}</xf>`
  }

  /** The part of the workbook that tells all of them. */
  xml(): string {
    const formats = this.#formats.all.map(
      (code, position) => `<numFmt numFmtId="${OWN_FORMATS + position}" formatCode="${xmlText(code)}"/>`,
    )
    const own = formats.length > 0 ? `<numFmts count="${formats.length}">${formats.join('')}</numFmts>` : ''
    const base =
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    return `${xmlHead}<styleSheet xmlns="${mainSchema}">${own}${this.#fonts.xml('fonts')}${this.#fills.xml('fills')}${this.#borders.xml('borders')}${base}${this.#cells.xml('cellXfs')}</styleSheet>`
  }
}
