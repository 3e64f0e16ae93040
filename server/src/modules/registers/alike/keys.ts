import { fold } from '#engines/search/fold'
import { inShort } from '#modules/organizations'
import { plainWord } from '#platform/text/spellings'
import type { Facts } from '../days/spans.ts'
import type { RegisterDefinition } from '../kinds/definition.ts'

/** Longer than any name or number; what is longer is told apart by its beginning. */
const LONGEST = 200

/** A name as names are held against each other: as the search compares words, and 科协 for the whole of it. */
export const plainName = (name: string): string => inShort(fold(name)).slice(0, LONGEST)

/** A number likewise; its hyphens and brackets tell, whatever their shape. */
export const plainNumber = (text: string): string =>
  plainWord(text)
    .replace(/\p{Pd}/gu, '-')
    .replace(/[〔［【〖[]/gu, '(')
    .replace(/[〕］】〗\]]/gu, ')')
    .slice(0, LONGEST)

/** The field that a key is of; `name` where it is of the name. */
export const fieldOfKey = (key: string): string => key.slice(0, key.indexOf(' '))

/**
 * By what a record is likely the same as another one of its list that shares one of these: its name at the same unit
 * or in the same area, for there is a 城关镇科协 in many a banner, and whatever fields the list names. Values are those
 * of the newest version.
 */
export function keysOf(
  { alike = [], place, person }: Pick<RegisterDefinition, 'alike' | 'place' | 'person'>,
  { name, organizationId, areaId, values }: Pick<Facts, 'name' | 'organizationId' | 'areaId' | 'values'>,
): string[] {
  // Two people may have one name; who they are the rolls know.
  const plain = person ? '' : plainName(name)
  const named = plain === '' ? [] : [`name u${organizationId} ${plain}`]
  const placed = plain !== '' && place && areaId !== null ? [`name a${areaId} ${plain}`] : []
  const numbers = alike.flatMap(({ field }) => {
    const value = values[field]
    const number = typeof value === 'string' || typeof value === 'number' ? plainNumber(String(value)) : ''
    return number === '' ? [] : [`${field} ${number}`]
  })
  return [...named, ...placed, ...numbers]
}

/** Whether the list says that no two records that stand on the same day may share this key. */
export const isUnique = ({ alike = [] }: Pick<RegisterDefinition, 'alike'>, key: string): boolean =>
  alike.some(({ field, unique }) => unique === true && field === fieldOfKey(key))
