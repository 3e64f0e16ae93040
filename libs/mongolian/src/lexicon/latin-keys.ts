import { romanizeCyrillic } from '../romanize/mns.ts'
import { romanize } from '../romanize/romanize.ts'
import type { LexiconRow } from './row.ts'

/** Folds the many ways people type Mongolian in Latin: no marks, kh and q as h, č š ǰ γ as ch sh j g, w as v. */
export function foldLatin(text: string): string {
  return text
    .toLowerCase()
    .replace(/č/g, 'ch')
    .replace(/š/g, 'sh')
    .replace(/γ/g, 'g')
    .normalize('NFD')
    .replace(/[\u0300-\u036f\u2019¹²³⁴-]/g, '')
    .replace(/kh|q|k/g, 'h')
    .replace(/w/g, 'v')
}

/** All Latin keys under which a word is found: as typed in the list, by MNS 5217 with ө as o or u, by its own letters. */
export function latinKeys(row: LexiconRow): string[] {
  const mns = foldLatin(romanizeCyrillic(row.cyrillic))
  const rounded = foldLatin(romanizeCyrillic(row.cyrillic.replace(/ө/g, 'ү')))
  const letters = foldLatin(romanize(row.traditional, { scheme: 'vpmc' }))
  const listed = row.latin === undefined ? mns : foldLatin(row.latin)
  return [...new Set([mns, rounded, letters, listed])]
}
