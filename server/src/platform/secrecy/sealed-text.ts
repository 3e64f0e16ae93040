import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import type { Place } from './sealed-column.ts'

/** Bytes of the nonce and of the tag of AES-256-GCM (NIST SP 800-38D). */
const NONCE = 12
const TAG = 16
const LAYOUT = '1'

export interface Key {
  id: string
  /** 32 bytes; what seals, what digests and what proves are derived from it, each by itself (RFC 5869). */
  secret: Buffer
}

const known = new WeakMap<Key, Map<string, Buffer>>()

function derived(key: Key, use: 'seal' | 'digest' | 'proof'): Buffer {
  const uses = known.get(key) ?? new Map<string, Buffer>()
  const bytes =
    uses.get(use) ?? Buffer.from(hkdfSync('sha256', key.secret, '', `medelge ${use} ${key.id}`, 32))
  known.set(key, uses.set(use, bytes))
  return bytes
}

// So that a value copied into another row or column does not open.
const belonging = ({ column, row }: Place) => Buffer.from(JSON.stringify([column, row]))

/** `1.<key>.<nonce>.<text and tag>`, the latter two in base64url. */
export function sealText(key: Key, place: Place, text: string): string {
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv('aes-256-gcm', derived(key, 'seal'), nonce).setAAD(belonging(place))
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
  return [LAYOUT, key.id, nonce.toString('base64url'), sealed.toString('base64url')].join('.')
}

interface Sealed {
  keyId: string
  nonce: Buffer
  text: Buffer
  tag: Buffer
}

// Base64 has several spellings for the same bytes; one is enough.
function bytesOf(written = ''): Buffer | undefined {
  const bytes = Buffer.from(written, 'base64url')
  return bytes.toString('base64url') === written ? bytes : undefined
}

/** The parts of a sealed value; undefined where it is none. */
export function readSealed(sealed: string): Sealed | undefined {
  const [layout, keyId = '', nonce, rest, ...more] = sealed.split('.')
  const [first, second] = [bytesOf(nonce), bytesOf(rest)]
  if (layout !== LAYOUT || keyId === '' || more.length > 0) return undefined
  if (first?.length !== NONCE || !second || second.length < TAG) return undefined
  return { keyId, nonce: first, text: second.subarray(0, -TAG), tag: second.subarray(-TAG) }
}

/** Undefined where the value was altered, or belongs elsewhere. */
export function openText(key: Key, place: Place, { nonce, text, tag }: Sealed): string | undefined {
  const cipher = createDecipheriv('aes-256-gcm', derived(key, 'seal'), nonce, { authTagLength: TAG })
  cipher.setAAD(belonging(place)).setAuthTag(tag)
  try {
    return Buffer.concat([cipher.update(text), cipher.final()]).toString('utf8')
  } catch {
    return undefined
  }
}

/** Equal for equal texts of a column, and worth nothing without the key. */
export const digestText = (key: Key, column: string, text: string): string =>
  `${LAYOUT}.${key.id}.${createHmac('sha256', derived(key, 'digest'))
    .update(JSON.stringify([column, text]))
    .digest('base64url')}`

/** By which the database tells whether a keyring holds the key it means. */
export const proofOf = (key: Key): string =>
  createHmac('sha256', derived(key, 'proof')).update(key.id).digest('base64url')
