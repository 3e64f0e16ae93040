import Type from 'typebox'
import { Nullable } from '#platform/shapes'

// What a keyboard for Chinese or a copied cell leaves around and between digits.
const between = /[\s\p{Cf}\p{Pd}()（）.．·\p{Variation_Selector}]/gu
const extensionWord = /(?:转|分机号?|ext\.?|x|#)/iu

const mobile = /^1[3-9]\d{9}$/
// Two digits of an area with 0 before are Beijing (10) and the twenties; all others have three.
const landline = /^(0(?:10|2\d|[3-9]\d{2}))(\d{7,8})$/

/** Longest form anybody writes, with country, area, extension and signs between. */
const MOST = 40

/** A number as typed; null for none. What is kept of it is `phoneNumber`. */
export const Phone = Nullable(
  Type.String({
    maxLength: MOST,
    description: 'A mobile or landline number of the mainland, the latter with its area code; empty for none',
  }),
)

function withoutCountry(digits: string): string {
  const own = digits.replace(/^(?:\+|00)86/, '').replace(/^86(?=1[3-9]\d{9}$)/, '')
  // Abroad the 0 before an area is left out.
  return own === digits || own.startsWith('0') || mobile.test(own) ? own : `0${own}`
}

/**
 * A number as it is kept, however it was written: `19900000000`, `0471-0000000`, with an extension `0471-0000000-801`.
 * Undefined where it is no number of the mainland.
 */
export function phoneNumber(typed: string): string | undefined {
  const plain = typed.normalize('NFKC').trim()
  const whole = withoutCountry(plain.replace(between, ''))
  if (mobile.test(whole)) return whole
  const [main = '', extension, ...more] = plain.split(extensionWord)
  if (extension !== undefined) return more.length === 0 ? landlineOf(main, extension) : undefined
  // A third part is an extension, or else the number itself is spaced.
  const [, first = '', last = ''] = /^(.*\d{7,8})\s*[-–—]\s*(\d{1,6})$/u.exec(plain) ?? []
  return landlineOf(first, last) ?? landlineOf(plain)
}

function landlineOf(main: string, extension?: string): string | undefined {
  const [, area, subscriber] = landline.exec(withoutCountry(main.replace(between, ''))) ?? []
  const behind = extension?.replace(between, '')
  if (!area || (behind !== undefined && !/^\d{1,6}$/.test(behind))) return undefined
  return [area, subscriber, ...(behind ? [behind] : [])].join('-')
}

/** What others see of a kept number: `199****0000`, `0471-****000`. */
export function masked(number: string): string {
  const [area, subscriber] = number.split('-')
  return subscriber === undefined
    ? `${number.slice(0, 3)}****${number.slice(-4)}`
    : `${area}-****${subscriber.slice(-3)}`
}
