import { drawingsOf, FIRST_LETTER_GLYPH, LAST_GLYPH } from './forms.ts'
import { GLYPHS } from './glyphs.ts'
import { READINGS } from './readings.ts'

const COUNT = LAST_GLYPH - FIRST_LETTER_GLYPH + 1
/** The table lists isolated, initial, medial, final; a place is (joined above) × 2 + (joined below). */
const COLUMN_PLACES = [0, 1, 3, 2]
const SIGNS: Readonly<Record<string, string>> = {
  '~': '\u180a',
  1: '\u180b',
  2: '\u180c',
  3: '\u180d',
  _: '\u180e',
  4: '\u180f',
}
/** Glyphs read by a rule of `from-menksoft.ts` when final (place 2) or medial (place 3). */
const SPECIAL: Readonly<Record<number, string>> = {
  2: 'e285 e28d e296 e2a3 e2e7 e2e8',
  3: 'e27e e27f e321 e29c e29d e2a9 e2aa e2b8 e2ba e2c0 e2b7 e2b9 e2bf e310 e313 e314 e2d8 e2dc e2da e2dd e2df e2eb e2ed e2ef e2f0',
}

/** Place in the tables of a code written as the last two digits of E2xx, or as 3xx. */
function shortIndex(short: string): number {
  return Number.parseInt(short.padStart(3, '2'), 16) + 0xe000 - FIRST_LETTER_GLYPH
}

function buildLetters(): Uint16Array {
  const letters = new Uint16Array(COUNT)
  for (const line of GLYPHS) {
    for (const { letter, glyph } of drawingsOf(line)) letters[glyph - FIRST_LETTER_GLYPH] ||= letter
  }
  return letters
}

const letters = /* @__PURE__ */ buildLetters()

function buildReadings(): string[] {
  const readings: string[] = []
  for (let index = 0; index < COUNT; index++) {
    for (let position = 0; position < 4; position++) readings.push(String.fromCharCode(letters[index] ?? 0))
  }
  for (const line of READINGS) {
    const [columns = '', ...glyphs] = line.split(' ')
    for (const glyph of glyphs) {
      const index = shortIndex(glyph)
      const letter = String.fromCharCode(letters[index] ?? 0)
      for (const [column, reading] of columns.split(',').entries()) {
        const at = index * 4 + (COLUMN_PLACES[column] ?? 0)
        readings[at] = reading.replace(/./gu, (sign) => (sign === '=' ? letter : (SIGNS[sign] ?? sign)))
      }
    }
  }
  return readings
}

const readings = /* @__PURE__ */ buildReadings()

function buildShortReadings(): Uint16Array {
  const short = new Uint16Array(COUNT * 4)
  readings.forEach((reading, at) => {
    const special = SPECIAL[at & 3]?.includes((FIRST_LETTER_GLYPH + (at >> 2)).toString(16)) ?? false
    if (reading.length === 1 && !special) short[at] = reading.charCodeAt(0)
  })
  return short
}

const shortReadings = /* @__PURE__ */ buildShortReadings()

/** The letter a glyph E264–E34F belongs to. */
export function letterOf(glyph: number): number {
  return letters[glyph - FIRST_LETTER_GLYPH] ?? 0
}

/**
 * The single unit a glyph is read as, 0 if there are several or the neighbors decide;
 * place = (joined above) × 2 + (joined below).
 */
export function readingOf(glyph: number, position: number): number {
  return shortReadings[((glyph - FIRST_LETTER_GLYPH) << 2) | position] ?? 0
}

/** The whole reading by the table. */
export function longReading(glyph: number, position: number): string {
  return readings[((glyph - FIRST_LETTER_GLYPH) << 2) | position] ?? ''
}

const ENDS =
  '64-65 68-6B 70 73-75 79 7B-7C 82-83 85-86 8B 8D-8F 93-94 96-9A A0-A1 A3-A7 AD AF B5 BB C3-C4 CA D6 E8 F3 F9 FF 300 305 30A 311-312 316 31B 31F 325 32A-32B 32F 335 33B 340 343 346 34A'
const STARTS =
  '64-67 70-72 79-7A 82-84 8B 93-95 A0-A2 AD-AE B1-B4 C1-C2 C7-C9 CD-D5 E1-E6 F1-F2 F7-F8 FD-FE 303-304 308-309 30E-310 315 319-31A 31E 321 322-323 329 32D-32E 332 333-334 339-33A 33F 342 345 348 34B'

function mark(ranges: string, flags: Uint8Array, bit: number): void {
  for (const range of ranges.split(' ')) {
    const [from = '', to = from] = range.split('-')
    for (let index = shortIndex(from); index <= shortIndex(to); index++)
      flags[index] = (flags[index] ?? 0) | bit
  }
}

function buildEdges(): Uint8Array {
  const flags = new Uint8Array(COUNT)
  mark(ENDS, flags, 1)
  mark(STARTS, flags, 2)
  return flags
}

const edges = /* @__PURE__ */ buildEdges()

/** A glyph that only a word's last letter takes. */
export function endsWord(glyph: number): boolean {
  return ((edges[glyph - FIRST_LETTER_GLYPH] ?? 0) & 1) !== 0
}

/** A glyph that only a word's first letter takes. */
export function startsWord(glyph: number): boolean {
  return ((edges[glyph - FIRST_LETTER_GLYPH] ?? 0) & 2) !== 0
}
