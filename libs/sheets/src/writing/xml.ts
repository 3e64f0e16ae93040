import { escaped } from '../notation/escaped.ts'

export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
export const mainSchema = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

const named: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Characters that a spreadsheet takes in a cell. */
const LONGEST = 32_767

/** A text between tags or in an attribute; what is too long for a cell is cut off. */
export const xmlText = (text: string): string =>
  escaped(text.length > LONGEST ? text.slice(0, LONGEST) : text).replace(
    /[&<>"]/g,
    (sign) => named[sign] ?? '',
  )
