import { createHmac } from 'node:crypto'

// Without 0 O 1 l I, which people mistake for one another when a password is read aloud.
const letters = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789'

/**
 * The password for a first sign-in, three groups of four (some 69 bits). It follows from the seed and the
 * platform's secret, so that a repeated request can show it again although only the seed was written down.
 */
export function initialPassword(secret: string, seed: string): string {
  const digest = createHmac('sha256', secret).update(`initial password ${seed}`).digest()
  const word = Array.from({ length: 12 }, (_, position) => {
    // Two bytes per letter keep the letters' chances even to one part in a thousand.
    return letters[digest.readUInt16BE(position * 2) % letters.length]
  }).join('')
  return `${word.slice(0, 4)}-${word.slice(4, 8)}-${word.slice(8)}`
}
