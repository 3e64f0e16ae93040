import { createHmac } from 'node:crypto'

/**
 * The header by which a receiver knows a message is ours and of now: seconds since 1970, and HMAC-SHA-256 over these, a
 * dot and the body as it came, with the whole secret as key.
 */
export const signatureOf = (secret: string, at: Date, body: string): string => {
  const seconds = Math.floor(at.getTime() / 1000)
  return `t=${seconds},v1=${createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')}`
}
