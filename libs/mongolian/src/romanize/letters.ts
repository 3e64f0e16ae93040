import { normalize } from '../normalize/normalize.ts'
import { A, CHI, GA, I, isBack, isFront, isHudum, isSelector, isVowel, MVS, QA } from '../text/codepoints.ts'
import { type LetterTable, PARTING } from './scheme.ts'

/** A table ready for use, both ways. */
export class Alphabet {
  private readonly letters: readonly string[]
  private readonly frontVelars: readonly [string, string]
  private readonly signs: ReadonlyMap<string, string>
  private readonly back = new Map<string, string>()
  private readonly selectors: readonly string[]
  private longest = 1

  constructor(table: LetterTable) {
    this.letters = table.letters.normalize('NFC').split(' ')
    this.frontVelars = table.frontVelars
    this.signs = new Map(table.signs)
    this.selectors = table.selectors
    for (const [index, sign] of this.letters.entries()) this.accept(sign, String.fromCharCode(A + index))
    this.accept(table.frontVelars[0], 'ᠬ')
    this.accept(table.frontVelars[1], 'ᠭ')
    for (const [alias, sign] of Object.entries(table.aliases)) this.accept(alias, this.back.get(sign) ?? '')
    for (const [index, sign] of table.selectors.entries()) {
      this.accept(sign, String.fromCharCode(index === 3 ? 0x180f : 0x180b + index))
    }
    for (const [mongolian, latin] of table.signs) this.accept(latin, mongolian)
  }

  private accept(sign: string, letter: string): void {
    const key = sign.normalize('NFC')
    this.back.set(key, letter)
    this.longest = Math.max(this.longest, key.length)
  }

  romanize(text: string): string {
    const source = normalize(text)
    const velars = frontVelars(source)
    let out = ''
    let before = ''
    for (let i = 0; i < source.length; i++) {
      const piece = this.pieceOf(source, i, velars)
      if (before !== '' && this.misread(before, piece)) out += PARTING
      out += piece
      before = isHudum(source.charCodeAt(i)) ? piece : ''
    }
    return out
  }

  private pieceOf(source: string, index: number, velars: Uint8Array): string {
    const unit = source.charCodeAt(index)
    if (unit === QA || unit === GA) {
      const front = this.frontVelars[unit === QA ? 0 : 1]
      return velars[index] === 1 ? front : (this.letters[unit - A] ?? '')
    }
    if (unit >= A && unit <= CHI) return this.letters[unit - A] ?? ''
    if (unit === MVS) return '-'
    if (isSelector(unit)) return this.selectors[unit === 0x180f ? 3 : unit - 0x180b] ?? ''
    if (unit >= 0x1810 && unit <= 0x1819) return String(unit - 0x1810)
    return this.signs.get(source.charAt(index)) ?? source.charAt(index)
  }

  /** Whether two signs side by side would be read as a longer one. */
  private misread(before: string, piece: string): boolean {
    const both = before + piece
    for (let length = before.length + 1; length <= both.length && length <= this.longest; length++) {
      if (this.back.has(both.slice(0, length))) return true
    }
    return false
  }

  deromanize(text: string): string {
    const source = text.normalize('NFC')
    const lower = lowerEach(source)
    let out = ''
    let i = 0
    while (i < lower.length) {
      const length = this.matchAt(lower, i)
      if (length > 0) {
        out += this.back.get(lower.slice(i, i + length)) ?? ''
        i += length
      } else {
        out += this.passed(lower, source, i)
        i++
      }
    }
    return out
  }

  private matchAt(text: string, index: number): number {
    for (let length = Math.min(this.longest, text.length - index); length > 0; length--) {
      if (this.back.has(text.slice(index, index + length))) return length
    }
    return 0
  }

  private passed(lower: string, source: string, index: number): string {
    const between = index > 0 && this.isWordSign(lower, index - 1) && this.matchAt(lower, index + 1) > 0
    if (lower.charAt(index) === '-' && between) return '\u180e'
    if (lower.charAt(index) === PARTING && between) return ''
    return source.charAt(index)
  }

  private isWordSign(text: string, index: number): boolean {
    return /[\p{L}\p{M}¹²³⁴'"`]/u.test(text.charAt(index))
  }
}

/** Lower case sign by sign: where it would change the length (İ) the sign stays, so that positions hold. */
function lowerEach(text: string): string {
  return text.replace(/\p{Lu}/gu, (sign) => {
    const lower = sign.toLowerCase()
    return lower.length === sign.length ? lower : sign
  })
}

/** Marks the ᠬ ᠭ that are read front: before ᠡ ᠢ ᠥ ᠦ ᠧ; elsewhere the vowel before them decides, and ᠢ alone means front. */
function frontVelars(source: string): Uint8Array {
  const marks = new Uint8Array(source.length)
  let harmony = 0
  let vowel = 0
  for (let i = 0; i < source.length; i++) {
    const unit = source.charCodeAt(i)
    if (unit !== QA && unit !== GA) {
      if (isBack(unit)) harmony = 1
      else if (isFront(unit)) harmony = -1
      if (isVowel(unit)) vowel = unit
      else if (!isHudum(unit) && !isSelector(unit) && unit !== MVS) harmony = vowel = 0
      continue
    }
    let next = i + 1
    while (isSelector(source.charCodeAt(next)) && next < i + 4) next++
    const after = source.charCodeAt(next) === MVS ? source.charCodeAt(next + 1) : source.charCodeAt(next)
    const front = isVowel(after)
      ? isFront(after) || after === I
      : harmony === -1 || (harmony === 0 && vowel === I)
    marks[i] = front ? 1 : 0
  }
  return marks
}
