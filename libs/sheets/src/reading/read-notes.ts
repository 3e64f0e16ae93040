import type { Limits } from '../limits.ts'
import { cellName } from '../notation/place.ts'
import type { SheetNote } from '../table.ts'
import { readXml } from './read-xml.ts'
import type { Zip } from './unzip.ts'
import { relationshipsOf } from './xlsx-parts.ts'

/** Notes of one sheet that are kept; a form has some, a generated file may have one in every cell. */
const MOST = 500

type Reader = (zip: Zip, part: string, limits: Limits) => Promise<SheetNote[]>

// A note and the answers to it share a cell; each is a comment in a list of its own, by its tag.
const commentsIn =
  (tag: string): Reader =>
  async (zip, part, limits) => {
    const found: SheetNote[] = []
    let [cell, text, collecting] = ['', '', false]
    await readXml(zip.read(part), limits, {
      open(name, attributes) {
        if (name === tag) [cell, text] = [attributes.ref ?? '', '']
        collecting = name === 't' || (tag === 'threadedComment' && name === 'text')
      },
      text(piece) {
        if (collecting) text += piece
      },
      close(name) {
        collecting = false
        if (name === tag && found.length < MOST)
          found.push({ kind: 'comment', cell, text: text.slice(0, limits.cell).trim() })
      },
    })
    return found
  }

const drawn: Reader = async (zip, part, limits) => {
  const found: SheetNote[] = []
  let [row, column, text] = [0, 0, '']
  let reading: '' | 'row' | 'col' | 't' = ''
  let [isPicture, isFrom, digits] = [false, false, '']
  // What older programs are to draw instead says the same once more.
  let fallbacks = 0
  await readXml(zip.read(part), limits, {
    open(name) {
      if (name === 'Fallback') fallbacks += 1
      if (/Anchor$/.test(name)) [row, column, text, isPicture] = [0, 0, '', false]
      if (name === 'from') isFrom = true
      if (name === 'pic' || name === 'graphicFrame') isPicture = true
      const isWanted = name === 't' ? fallbacks === 0 : isFrom
      reading = isWanted && (name === 'row' || name === 'col' || name === 't') ? name : ''
      digits = ''
    },
    text(piece) {
      if (reading === 't') text += piece
      else if (reading !== '') digits += piece
    },
    close(name) {
      if (reading === 'row') row = Number(digits) || 0
      if (reading === 'col') column = Number(digits) || 0
      reading = ''
      if (name === 'p' && text !== '') text += ' '
      if (name === 'Fallback') fallbacks -= 1
      if (name === 'from') isFrom = false
      if (!/Anchor$/.test(name) || found.length >= MOST) return
      const said = text.slice(0, limits.cell).trim()
      const cell = cellName(Math.min(row, 1_048_575) + 1, Math.min(column, 16_383))
      if (said !== '') found.push({ kind: 'text', cell, text: said })
      else if (isPicture) found.push({ kind: 'picture', cell, text: '' })
    },
  })
  return found
}

const READERS: Record<string, { read: Reader; kind: SheetNote['kind'] }> = {
  threadedComment: { read: commentsIn('threadedComment'), kind: 'comment' },
  comments: { read: commentsIn('comment'), kind: 'comment' },
  drawing: { read: drawn, kind: 'text' },
}

/**
 * What lies on a sheet beside its cells: comments, text boxes, pictures and charts. A part that cannot be read gives one
 * note without a cell: the cells can be read all the same.
 */
export async function readNotes(zip: Zip, sheet: string, limits: Limits): Promise<SheetNote[]> {
  const notes: SheetNote[] = []
  for (const { kind, part } of await relationshipsOf(zip, sheet, limits)) {
    const reader = READERS[kind]
    if (reader === undefined || zip.sizeOf(part) === 0) continue
    const read = await reader
      .read(zip, part, limits)
      .catch((): SheetNote[] => [{ kind: reader.kind, cell: '', text: '' }])
    notes.push(...read)
  }
  // A thread is kept a second time as a comment for programs that know no threads.
  const isCopy = ({ kind, text }: SheetNote) =>
    kind === 'comment' && /^\[(?:Threaded comment|线程注释|线程批注)\]/i.test(text)
  return notes.filter((note) => !isCopy(note))
}
