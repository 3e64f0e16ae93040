import { randomBytes, timingSafeEqual } from 'node:crypto'
import { digestOf } from '#platform/text/digest'

/** Programs that look for forgotten keys know it by its first letters, and so do people. */
const written = /^(mdk_[0-9a-f]{10})_[\w-]{43}$/

export interface DrawnKey {
  prefix: string
  /** The whole of it, shown once. */
  token: string
  digest: Buffer
}

/** A new key: 256 bits that nobody guesses, behind a prefix that tells it from others. */
export function drawKey(): DrawnKey {
  const prefix = `mdk_${randomBytes(5).toString('hex')}`
  const token = `${prefix}_${randomBytes(32).toString('base64url')}`
  return { prefix, token, digest: digestOf(token) }
}

/** The prefix of what looks like a key; anything else never reaches the database. */
export const prefixOf = (token: string): string | undefined => written.exec(token)?.[1]

/** Whether this is the key a digest was taken of. A digest of 256 random bits needs no salt and no slow function. */
export const isKey = (token: string, digest: Buffer): boolean => timingSafeEqual(digestOf(token), digest)
