import { Alphabet } from './letters.ts'
import { deromanizeCyrillic, romanizeCyrillic } from './mns.ts'
import { deromanizeSasm, romanizeSasm } from './sasm.ts'
import { ALA_LC, type Scheme, type SchemeOptions, VPMC } from './scheme.ts'

const alphabets = new Map<Scheme, Alphabet>()

function alphabetOf(scheme: 'vpmc' | 'ala-lc'): Alphabet {
  let alphabet = alphabets.get(scheme)
  if (alphabet === undefined) {
    alphabet = new Alphabet(scheme === 'vpmc' ? VPMC : ALA_LC)
    alphabets.set(scheme, alphabet)
  }
  return alphabet
}

/**
 * Writes Mongolian text in Latin letters: traditional script by `vpmc`, `ala-lc`, `sasm` or `sasm-marked` (ô û for
 * back vowels), Cyrillic by `mns`.
 *
 * Text in (normalized on the way), text out, everything else passes through; never throws; linear time.
 * Source: VPMC tradition; ALA-LC 2025-11-29; SASM 1976/1978; MNS 5217:2012.
 *
 * @example
 * romanize('ᠮᠣᠩᠭᠣᠯ ᠪᠢᠴᠢᠭ', { scheme: 'vpmc' }) // → 'mongγol bičig'
 */
export function romanize(text: string, options: SchemeOptions): string {
  switch (options.scheme) {
    case 'mns':
      return romanizeCyrillic(text)
    case 'sasm':
    case 'sasm-marked':
      return romanizeSasm(text, options.scheme)
    default:
      return alphabetOf(options.scheme).romanize(text)
  }
}

/**
 * Reads Latin letters back into traditional script (`vpmc`, `ala-lc`: exact; `sasm`: by vowel harmony, since the scheme
 * writes ᠣ and ᠥ alike) or into Cyrillic (`mns`: й ъ ь щ are lost but in diphthongs).
 *
 * Text in any case, text out; signs of no scheme pass through; never throws; linear time. Source: as `romanize`.
 *
 * @example
 * deromanize('mongγol-un', { scheme: 'vpmc' }) // → 'ᠮᠣᠩᠭᠣᠯ\u180eᠤᠨ'
 */
export function deromanize(text: string, options: SchemeOptions): string {
  switch (options.scheme) {
    case 'mns':
      return deromanizeCyrillic(text)
    case 'sasm':
    case 'sasm-marked':
      return deromanizeSasm(text, options.scheme)
    default:
      return alphabetOf(options.scheme).deromanize(text)
  }
}
