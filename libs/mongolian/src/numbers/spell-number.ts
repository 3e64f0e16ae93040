import { CYRILLIC_NUMERALS, type Numeral, type NumeralSystem, TRADITIONAL_NUMERALS } from './numerals.ts'

/** Script and form of a number word. */
export interface NumberOptions {
  /** Default `traditional`. */
  readonly script?: 'traditional' | 'cyrillic'
  /** `attributive`: the form before a noun (ᠲᠠᠪᠤᠨ ᠨᠣᠮ, таван ном). Default `closing`. */
  readonly form?: 'closing' | 'attributive'
}

/**
 * Writes a whole number in words: 135 → ᠵᠠᠭᠤᠨ ᠭᠤᠴᠢᠨ ᠲᠠᠪᠤ or зуун гучин тав.
 *
 * Takes 0 up to 999 999 999 999; any other number comes back in digits. Never throws. Source: numerals of school grammars.
 *
 * @example
 * spellNumber(135, { script: 'cyrillic' }) // → 'зуун гучин тав'
 */
export function spellNumber(value: number, options: NumberOptions = {}): string {
  if (!Number.isInteger(value) || value < 0 || value >= 1e12) return String(value)
  const system = options.script === 'cyrillic' ? CYRILLIC_NUMERALS : TRADITIONAL_NUMERALS
  if (value === 0) return system.zero
  const words = numeralsOf(value, system)
  return words
    .map((word, index) => word[index < words.length - 1 || options.form === 'attributive' ? 1 : 0])
    .join(' ')
}

function numeralsOf(value: number, system: NumeralSystem): Numeral[] {
  const base = system.thousand === undefined ? 1000 : 10_000
  const words: Numeral[] = []
  let rest = value
  for (let power = system.groups.length; power >= 0; power--) {
    const unit = base ** power
    const group = Math.floor(rest / unit)
    rest -= group * unit
    if (group === 0) continue
    const name = system.groups[power - 1]
    // A thousand or ten thousand that opens a number needs no "one" before it.
    if (name === undefined || group > 1 || power > 1 || words.length > 0)
      words.push(...belowGroup(group, system))
    if (name !== undefined) words.push(name)
  }
  return words
}

function belowGroup(value: number, system: NumeralSystem): Numeral[] {
  const words: Numeral[] = []
  let rest = value
  for (const [unit, name] of [
    [1000, system.thousand],
    [100, system.hundred],
  ] as const) {
    const count = Math.floor(rest / unit)
    rest -= count * unit
    const one = system.ones[count - 1]
    if (count > 1 && one !== undefined) words.push(one)
    if (count > 0 && name !== undefined) words.push(name)
  }
  const ten = system.tens[Math.floor(rest / 10) - 1]
  if (ten !== undefined) words.push(ten)
  const one = system.ones[(rest % 10) - 1]
  if (one !== undefined) words.push(one)
  return words
}

/**
 * Turns the ASCII digits of a text into Mongolian ones (U+1810–1819).
 *
 * Text in, text out; never throws. Source: Unicode block 1800.
 *
 * @example
 * toMongolianDigits('2024') // → '᠒᠐᠒᠔'
 */
export function toMongolianDigits(text: string): string {
  return text.replace(/[0-9]/g, (digit) => String.fromCharCode(0x1810 + Number(digit)))
}

/**
 * Turns Mongolian digits into ASCII ones, for counting with them.
 *
 * Text in, text out; never throws. Source: Unicode block 1800.
 *
 * @example
 * fromMongolianDigits('᠒᠐᠒᠔') // → '2024'
 */
export function fromMongolianDigits(text: string): string {
  return text.replace(/[\u1810-\u1819]/g, (digit) => String(digit.charCodeAt(0) - 0x1810))
}
