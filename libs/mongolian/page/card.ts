/** One function at work: what it starts with, and what it makes of it. */
export interface Card {
  readonly label: string
  readonly call: string
  /** Script of the input: vertical for traditional text, a line for Latin and Cyrillic. */
  readonly input: 'vertical' | 'line'
  readonly start: string
  /** Lines of the answer; traditional ones stand vertically. */
  run(text: string): Answer
}

export interface Answer {
  readonly lines: readonly string[]
  readonly vertical: boolean
}

export const vertical = (...lines: readonly string[]): Answer => ({ lines, vertical: true })
export const flat = (...lines: readonly string[]): Answer => ({ lines, vertical: false })
export const percent = (share: number) => `${Math.round(share * 100)} %`

export function codes(text: string): string {
  return [...text].map((sign) => sign.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')).join(' ')
}

/** A rough length of vertical text: a letter is about as long as half the size of the type. */
export const measure = (text: string) => [...text].length * 0.5

export const SENTENCE = 'ᠥᠪᠥᠷ ᠮᠣᠩᠭᠣᠯ\u202fᠤᠨ ᠰᠢᠨᠵᠢᠯᠡᠬᠦ ᠤᠬᠠᠭᠠᠨ\u202fᠤ ᠮᠡᠳᠡᠯᠭᠡ᠃'
