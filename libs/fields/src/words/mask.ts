import type { Personal } from '../field-types.ts'

/** How many signs stay at the beginning and at the end. */
const open: Readonly<Record<Personal, readonly [number, number]>> = {
  name: [1, 0],
  phone: [3, 4],
  identity: [2, 2],
  other: [0, 0],
}

/**
 * A text about a person with all but a few of its signs hidden. What is so short that the open signs were most of it is
 * hidden whole, and of what has no shape of its own not even the length is told.
 *
 * @example
 * masked('phone', '13800000001') // → '138****0001'
 * masked('name', '乌日娜') // → '乌**'
 * masked('other', '血型 A') // → '***'
 */
export function masked(kind: Personal, text: string): string {
  if (text === '') return ''
  const signs = [...text]
  const [first, last] = open[kind]
  if (kind === 'other') return '***'
  if (signs.length < (first + last) * 1.5) return '*'.repeat(signs.length)
  const hidden = '*'.repeat(signs.length - first - last)
  return signs.slice(0, first).join('') + hidden + signs.slice(signs.length - last || signs.length).join('')
}
