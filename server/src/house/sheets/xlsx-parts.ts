import { readXml } from './read-xml.ts'
import type { Zip } from './unzip.ts'
import { type NumberStyle, numberStyle } from './xlsx-notation.ts'

export interface Workbook {
  sheets: { name: string; part: string }[]
  since1904: boolean
}

/** The visible sheets in their order, each with the part of the archive that holds it. */
export async function readWorkbook(zip: Zip): Promise<Workbook> {
  const parts = new Map<string, string>()
  await readXml(zip.read('xl/_rels/workbook.xml.rels'), {
    open(name, { Id, Target }) {
      if (name === 'Relationship' && Id && Target) parts.set(Id, Target.replace(/^\/?(xl\/)?/, 'xl/'))
    },
  })
  const workbook: Workbook = { sheets: [], since1904: false }
  await readXml(zip.read('xl/workbook.xml'), {
    open(name, attributes) {
      if (name === 'workbookPr') workbook.since1904 = /^(1|true)$/.test(attributes.date1904 ?? '')
      const part = parts.get(attributes['r:id'] ?? '')
      if (name === 'sheet' && part && (attributes.state ?? 'visible') === 'visible')
        workbook.sheets.push({ name: attributes.name ?? '', part })
    },
  })
  return workbook
}

/** The texts that cells point to. With several fonts they stand in pieces; a phonetic guide (rPh) is no part of them. */
export async function readTexts(zip: Zip): Promise<string[]> {
  const texts: string[] = []
  let [inText, guides] = [false, 0]
  await readXml(zip.read('xl/sharedStrings.xml'), {
    open(name) {
      if (name === 'si') texts.push('')
      if (name === 'rPh') guides += 1
      inText = name === 't' && guides === 0
    },
    text(text) {
      if (inText) texts.push((texts.pop() ?? '') + text)
    },
    close(name) {
      inText = false
      if (name === 'rPh') guides -= 1
    },
  })
  return texts
}

/** For each cell style what it makes of a number. */
export async function readStyles(zip: Zip): Promise<NumberStyle[]> {
  const formats = new Map<number, string>()
  const styles: NumberStyle[] = []
  let inCells = false
  await readXml(zip.read('xl/styles.xml'), {
    open(name, { numFmtId, formatCode }) {
      if (name === 'numFmt') formats.set(Number(numFmtId), formatCode ?? '')
      if (name === 'cellXfs') inCells = true
      if (name === 'xf' && inCells)
        styles.push(numberStyle(Number(numFmtId ?? 0), formats.get(Number(numFmtId))))
    },
    close(name) {
      if (name === 'cellXfs') inCells = false
    },
  })
  return styles
}
