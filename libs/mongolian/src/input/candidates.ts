import { type Candidate, rank } from '../cyrillic/candidate.ts'
import { fromCyrillic } from '../cyrillic/from-cyrillic.ts'
import { separateFinalVowel } from '../cyrillic/separated-vowel.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { deromanizeCyrillic } from '../romanize/mns.ts'
import { deromanize } from '../romanize/romanize.ts'
import type { WordMemory } from './memory.ts'

/** What `candidates` may lean on. */
export interface CandidateOptions {
  readonly lexicon?: Lexicon
  readonly memory?: WordMemory
  /** Most candidates. Default 9: one digit key each. */
  readonly limit?: number
}

const LONGEST = 48
const FRONT: Readonly<Record<string, string>> = { ᠠ: 'ᠡ', ᠣ: 'ᠥ', ᠤ: 'ᠦ' }

/**
 * Words to offer while somebody types Latin or Cyrillic: learned words, words of the list that begin so, readings by rule.
 *
 * What was typed in (any case), candidates out, best first; never throws; under a millisecond a key with a list of 28 000
 * words. Source: own design.
 *
 * @example
 * candidates('mongol', { limit: 1 })[0]?.text // → 'ᠮᠣᠩᠭᠣᠯ'
 */
export function candidates(typed: string, options: CandidateOptions = {}): Candidate[] {
  const limit = options.limit ?? 9
  const lower = typed.normalize('NFC').trim().toLowerCase().slice(0, LONGEST)
  if (lower === '') return []
  const found: Candidate[] = []
  for (const [index, word] of (options.memory?.find(lower) ?? []).slice(0, limit).entries()) {
    found.push({ text: word.text, source: 'memory', confidence: 0.99 - index * 0.001 })
  }
  for (const [index, entry] of (options.lexicon?.prefix(lower, limit) ?? []).entries()) {
    found.push({ text: entry.traditional, source: 'lexicon', confidence: 0.9 - index * 0.01 })
  }
  found.push(...(/[а-яёөү]/.test(lower) ? fromCyrillic(lower, options) : byLatin(lower)))
  return rank(
    found.filter(({ text }) => /[\u1820-\u1842]/.test(text)),
    limit,
  )
}

/** Letters as spelled, back and front; then the same typing understood as Latin for Cyrillic. */
function byLatin(typed: string): Candidate[] {
  const spelled = deromanize(spellOut(typed), { scheme: 'vpmc' })
  const front = spelled.replace(/[ᠠᠣᠤ]/g, (vowel) => FRONT[vowel] ?? vowel)
  const isBackTyped = /a/.test(typed)
  // Double vowels are the long ones of speech, which the script spells with ᠭ between.
  const trust = /([aeiouöü])\1/.test(typed) ? 0.25 : 1
  const letters: Candidate[] = [
    { text: separateFinalVowel(spelled), source: 'rules', confidence: trust * (isBackTyped ? 0.6 : 0.5) },
  ]
  if (!isBackTyped && front !== spelled) {
    const confidence = trust * (typed.includes('e') ? 0.55 : 0.3)
    letters.push({ text: separateFinalVowel(front), source: 'rules', confidence })
  }
  const cyrillic = deromanizeCyrillic(
    typed.replace(/h/g, (sign, at: number) => (/[cskt]/.test(typed.charAt(at - 1)) ? sign : 'kh')),
  )
  const heard = fromCyrillic(cyrillic, { limit: 4 })
  return [
    ...letters,
    ...heard.map((candidate) => ({ ...candidate, confidence: candidate.confidence * 0.45 })),
  ]
}

/** ASCII typing to VPMC: any h k q is ᠬ outside ch sh; ng before a vowel is ᠩᠭ, since no syllable begins with ᠩ. */
function spellOut(typed: string): string {
  return typed
    .replace(/(?<![cs])h|[kq]h?/g, 'q')
    .replace(/v/g, 'w')
    .replace(/ng(?=[aeiouöü])/g, 'ngg')
}
