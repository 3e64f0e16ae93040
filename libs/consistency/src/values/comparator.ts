/** `near` is just below (近), `~` around; the others as they are written. */
export type Comparator = '=' | '>' | '>=' | '<' | '<=' | '~' | 'near'

/** What is written in front of a number or behind it, and what it makes of it. Longer words first. */
const before: readonly (readonly [string, Comparator])[] = [
  ['大约', '~'],
  ['约为', '~'],
  ['约', '~'],
  ['接近', 'near'],
  ['将近', 'near'],
  ['近', 'near'],
  ['不超过', '<='],
  ['不多于', '<='],
  ['不高于', '<='],
  ['至多', '<='],
  ['超过', '>'],
  ['突破', '>'],
  ['多于', '>'],
  ['高于', '>'],
  ['大于', '>'],
  ['超', '>'],
  ['逾', '>'],
  ['不少于', '>='],
  ['不低于', '>='],
  ['至少', '>='],
  ['不足', '<'],
  ['不到', '<'],
  ['少于', '<'],
  ['低于', '<'],
  ['小于', '<'],
  ['>=', '>='],
  ['≥', '>='],
  ['<=', '<='],
  ['≤', '<='],
  ['≈', '~'],
  ['~', '~'],
  ['>', '>'],
  ['<', '<'],
  ['=', '='],
]
const behind: readonly (readonly [string, Comparator])[] = [
  ['左右', '~'],
  ['上下', '~'],
  ['以上', '>='],
  ['及以上', '>='],
  ['以下', '<='],
  ['以内', '<='],
  ['多', '>'],
  ['余', '>'],
]

const startOf = (text: string) => before.find(([word]) => text.startsWith(word))
const endOf = (text: string) => behind.find(([word]) => text.startsWith(word))

/** The comparing word a text begins with, where it stands in front of a number. */
export const wordBefore = startOf
/** The comparing word a text begins with, where it stands behind a number. */
export const wordBehind = endOf

/**
 * Reads a comparing sign or word that stands in a cell of its own. Undefined where it is none.
 *
 * @example
 * ['≥', '多', '约', '>', ''].map(comparatorOf) // → ['>=', '>', '~', '>', undefined]
 */
export function comparatorOf(cell: string): Comparator | undefined {
  const text = cell.normalize('NFKC').trim()
  const found = [...before, ...behind].find(([word]) => word === text)
  return found?.[1]
}
