import { withEnding } from '../cyrillic/join-endings.ts'
import { foldedKey } from '../normalize/keys.ts'
import { attachSuffix } from '../suffix/attach.ts'

/** A person's name; Mongols of the People's Republic mostly bear the given name alone. */
export interface PersonName {
  readonly given: string
  /** The father's (or mother's) given name, in the nominative. */
  readonly patronymic?: string
  readonly clan?: string
}

/** How `formatName` writes a patronymic. */
export interface NameOptions {
  /** `full`: patronymic in the genitive before the given name. `initial`: its first letter. Default `full`. */
  readonly style?: 'full' | 'initial'
}

/**
 * Writes a name the Mongolian way, in the script its parts are written in.
 *
 * The initial of a patronymic is its letter with a nirugu in traditional script (ALA-LC note on initials), with a full stop
 * in Cyrillic; a family name in another script stays as it is. Parts in, text out; never throws. Source: usage; ALA-LC 2025-11-29 for initials.
 *
 * @example
 * formatName({ given: 'Батбаяр', patronymic: 'Дорж' }, { style: 'initial' }) // → 'Д. Батбаяр'
 */
export function formatName(name: PersonName, options: NameOptions = {}): string {
  const given = name.given.trim()
  const patronymic = name.patronymic?.trim() ?? ''
  const parts = [name.clan?.trim() ?? '', patronymic === '' ? '' : beforeGiven(patronymic, options), given]
  return parts.filter((part) => part !== '').join(' ')
}

function beforeGiven(patronymic: string, { style }: NameOptions): string {
  const traditional = /[\u1820-\u1842]/.test(patronymic)
  if (style === 'initial') {
    const initial = [...patronymic][0] ?? ''
    return traditional ? `${initial}\u180a` : `${initial.toUpperCase()}.`
  }
  if (traditional) return attachSuffix(patronymic, { kind: 'genitive' })
  return /[\u0400-\u04ff]/.test(patronymic) ? withEnding(patronymic, 'genitive') : patronymic
}

/**
 * A key under which spellings of one name meet: selectors, spaces and hyphens do not count, nor what the script does not show.
 *
 * Text in, key out; never throws. Source: folding level 4 of `foldedKey`.
 *
 * @example
 * nameKey('ᠪᠠᠲᠤ ᠪᠠᠶᠠᠷ') === nameKey('ᠪᠠᠲᠤᠪᠠᠶᠠᠷ') // → true
 */
export function nameKey(name: string): string {
  return foldedKey(name, { level: 4 })
    .toLowerCase()
    .replace(/[ \-·.]/g, '')
}
