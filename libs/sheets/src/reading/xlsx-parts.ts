import type { Limits } from '../limits.ts'
import { unescaped } from '../notation/escaped.ts'
import { codeOf, type NumberStyle, numberStyle, showsMonth } from '../notation/number-style.ts'
import { prefixed, readXml } from './read-xml.ts'
import type { Zip } from './unzip.ts'

export interface Workbook {
  sheets: { name: string; part: string }[]
  hidden: string[]
  /** Sheets that the workbook names and the archive does not hold. */
  missing: number
  since1904: boolean
  texts: string | undefined
  styles: string | undefined
}

interface Relationship {
  id: string
  kind: string
  part: string
}

// A target counts from the folder of the part that names it, or from the root (OPC §6.5).
function resolvePart(from: string, target: string): string {
  const steps = target.startsWith('/') ? [] : from.split('/').slice(0, -1)
  for (const step of target.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}

/** What a part points to in the same archive. */
export async function relationshipsOf(zip: Zip, part: string, limits: Limits): Promise<Relationship[]> {
  const [folder, name] = [part.slice(0, part.lastIndexOf('/') + 1), part.slice(part.lastIndexOf('/') + 1)]
  const found: Relationship[] = []
  await readXml(zip.read(`${folder}_rels/${name}.rels`), limits, {
    open(tag, { Id, Target, Type, TargetMode }) {
      if (tag !== 'Relationship' || !Id || !Target || TargetMode === 'External') return
      // The transitional and the strict form of the format differ in all but the last word.
      found.push({ id: Id, kind: Type?.split('/').at(-1) ?? '', part: resolvePart(part, Target) })
    },
  })
  return found
}

/** The visible sheets in their order, and where the workbook keeps what they share. */
export async function readWorkbook(zip: Zip, limits: Limits): Promise<Workbook> {
  const root = (await relationshipsOf(zip, '', limits)).find(({ kind }) => kind === 'officeDocument')
  const main = root?.part ?? 'xl/workbook.xml'
  const parts = await relationshipsOf(zip, main, limits)
  const partOf = (kind: string) => parts.find((one) => one.kind === kind)?.part
  const workbook: Workbook = {
    sheets: [],
    hidden: [],
    missing: 0,
    since1904: false,
    texts: partOf('sharedStrings'),
    styles: partOf('styles'),
  }
  await readXml(zip.read(main), limits, {
    open(name, attributes) {
      if (name === 'workbookPr') workbook.since1904 = /^(1|true)$/.test(attributes.date1904 ?? '')
      if (name !== 'sheet') return
      if ((attributes.state ?? 'visible') !== 'visible') {
        workbook.hidden.push(attributes.name ?? '')
        return
      }
      const part = parts.find(({ id }) => id === prefixed(attributes, 'id'))?.part
      if (part && zip.sizeOf(part) > 0) workbook.sheets.push({ name: attributes.name ?? '', part })
      else workbook.missing += 1
    },
  })
  return workbook
}

/** The texts that cells point to. With several fonts they stand in pieces; a phonetic guide (rPh) is no part of them. */
export async function readTexts(zip: Zip, part: string | undefined, limits: Limits): Promise<string[]> {
  const texts: string[] = []
  let [text, inText, guides] = ['', false, 0]
  if (!part) return texts
  await readXml(zip.read(part), limits, {
    open(name) {
      if (name === 'si') text = ''
      if (name === 'rPh') guides += 1
      inText = name === 't' && guides === 0
    },
    text(piece) {
      if (inText) text += piece
    },
    close(name) {
      inText = false
      if (name === 'rPh') guides -= 1
      if (name === 'si') texts.push(unescaped(text.slice(0, limits.cell)))
    },
  })
  return texts
}

/** What a cell style makes of a number: a day, a share, or neither; its format's code, and whether a day shows as its month. */
export interface CellFormat {
  style: NumberStyle
  code: string | undefined
  month: boolean
}

/** The format of each cell style. */
export async function readStyles(zip: Zip, part: string | undefined, limits: Limits): Promise<CellFormat[]> {
  const formats = new Map<number, string>()
  const styles: CellFormat[] = []
  let inCells = false
  if (!part) return styles
  await readXml(zip.read(part), limits, {
    open(name, { numFmtId, formatCode }) {
      if (name === 'numFmt') formats.set(Number(numFmtId), formatCode ?? '')
      if (name === 'cellXfs') inCells = true
      if (name !== 'xf' || !inCells) return
      const [id, written] = [Number(numFmtId ?? 0), formats.get(Number(numFmtId))]
      styles.push({
        style: numberStyle(id, written),
        code: codeOf(id, written),
        month: showsMonth(id, written),
      })
    },
    close(name) {
      if (name === 'cellXfs') inCells = false
    },
  })
  return styles
}
