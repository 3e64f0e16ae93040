import { normalize } from '../normalize/normalize.ts'

/** One word of a list: how it is spelled in Cyrillic and in traditional script, and perhaps how people type it in Latin. */
export interface LexiconRow {
  readonly cyrillic: string
  readonly traditional: string
  readonly latin?: string
}

/** What `cleanRows` kept, and how much it did not. */
export interface CleanRows {
  readonly rows: readonly LexiconRow[]
  /** Rows left out: empty, longer than 200 letters, letters of a third script left over, replacement signs. */
  readonly dropped: number
}

/** Longer than any word or name, so that a tree of such keys is never deep. */
const LONGEST = 200
const CYRILLIC = /^[а-яёөү]+(?:[ -][а-яёөү]+)*$/
const TRADITIONAL = /^(?:[\u1820-\u1842 ]|[\u180b-\u180f]|[\u200c\u200d])+$/

/**
 * Brings rows of a word list into order: lower case, normalized script, broken and repeated rows left out.
 *
 * Rows in, rows and the number dropped out; never throws on strings. Source: own rules for what lists in use get wrong.
 *
 * @example
 * cleanRows([{ cyrillic: 'Бичиг', traditional: 'ᠪᠢᠴᠢᠭ' }, { cyrillic: 'x', traditional: '' }]).dropped // → 1
 */
export function cleanRows(rows: Iterable<LexiconRow>): CleanRows {
  const kept = new Map<string, LexiconRow>()
  let dropped = 0
  for (const row of rows) {
    const cyrillic = row.cyrillic.normalize('NFC').trim().toLowerCase()
    const traditional = normalize(row.traditional).trim()
    const key = `${cyrillic}\n${traditional}`
    const latin = row.latin !== undefined && row.latin.length <= LONGEST ? { latin: row.latin } : {}
    if (!isSpelled(cyrillic, CYRILLIC) || !isSpelled(traditional, TRADITIONAL) || kept.has(key)) dropped++
    else kept.set(key, { cyrillic, traditional, ...latin })
  }
  return { rows: [...kept.values()], dropped }
}

function isSpelled(text: string, letters: RegExp): boolean {
  return text.length <= LONGEST && letters.test(text)
}
