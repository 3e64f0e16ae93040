import { A, CHI } from '../text/codepoints.ts'
import { hudum } from '../text/hudum.ts'
import { GLYPHS } from './glyphs.ts'

/** First and last code of the Menksoft area, letters begin at E264. */
export const FIRST_GLYPH = 0xe234
export const FIRST_LETTER_GLYPH = 0xe264
export const LAST_GLYPH = 0xe34f
/** The suffix space, and a second space whose purpose no source tells. */
export const SUFFIX_SPACE = 0xe263
export const OTHER_SPACE = 0xe262

export const ISOL = 0
export const INIT = 1
export const MEDI = 2
export const FINA = 3

/** What stands at the neighbor's side; the first four double as the top shape of the glyph below. */
export const PLAIN = 0
export const TOOTH = 1
export const STEM = 2
export const ROUND = 3
export const BOW = 4
export const BEFORE_ROUND_VOWEL = 5
export const BEFORE_CONSONANT = 6
export const BEFORE_SEPARATOR = 7

const PLACES = 'oimf'
const NEIGHBORS = ['', 't', 's', 'r', 'b', 'o', 'c', 'v']

function slot(letter: number, position: number, selector: number, neighbor: number): number {
  return (((letter - A) * 4 + position) * 5 + selector) * 8 + neighbor
}

interface Drawing {
  readonly letter: number
  readonly glyph: number
  readonly form: string
}

/** What a line of the glyph table says, code by code. */
export function drawingsOf(line: string): Drawing[] {
  const [letter = '', ...entries] = line.split(' ')
  const drawings: Drawing[] = []
  let glyph = 0
  for (const form of entries) {
    if (/^[0-9A-F]{3}$/.test(form)) glyph = 0xe000 + Number.parseInt(form, 16)
    else drawings.push({ letter: hudum(letter).charCodeAt(0), glyph: glyph++, form })
  }
  return drawings
}

function buildForms(): Uint16Array {
  const forms = new Uint16Array((CHI - A + 1) * 160)
  for (const line of GLYPHS) {
    for (const { letter, glyph, form } of drawingsOf(line)) {
      const [place = '', selector, neighbor = ''] = /^(\w)(\d?)\.?(\w?)$/.exec(form)?.slice(1) ?? []
      const at = slot(letter, PLACES.indexOf(place), Number(selector), NEIGHBORS.indexOf(neighbor))
      if (neighbor !== 'x') forms[at] = glyph
    }
  }
  const drawn = forms.slice()
  for (let letter = A; letter <= CHI; letter++) fill(forms, drawn, letter)
  return forms
}

/** A form the fonts do not tell apart falls back to the next plainer one. */
function fill(forms: Uint16Array, drawnForms: Uint16Array, letter: number): void {
  const get = (position: number, selector: number, neighbor: number) =>
    drawnForms[slot(letter, position, selector, neighbor)] ?? 0
  const drawn = (position: number, selector: number) =>
    get(position, selector, PLAIN) || get(position, selector, TOOTH) || get(position, selector, STEM)
  const only = get(ISOL, 0, PLAIN)
  for (const position of [INIT, MEDI, FINA, ISOL]) {
    for (let selector = 0; selector < 5; selector++) {
      for (let neighbor = 0; neighbor < 8; neighbor++) {
        const standalone = position === ISOL ? get(INIT, selector, STEM) || drawn(INIT, selector) : 0
        forms[slot(letter, position, selector, neighbor)] =
          get(position, selector, neighbor) ||
          drawn(position, selector) ||
          standalone ||
          get(position, 0, neighbor) ||
          drawn(position, 0) ||
          (position === ISOL ? get(INIT, 0, STEM) || drawn(INIT, 0) : only)
      }
    }
  }
}

const forms = /* @__PURE__ */ buildForms()

/** The code of a letter (U+1820–1842) at a place, with a selector 0–4, beside a neighbor. */
export function glyphOf(letter: number, position: number, selector: number, neighbor: number): number {
  return forms[slot(letter, position, selector, neighbor)] ?? letter
}
