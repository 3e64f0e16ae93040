import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Config } from '#platform/config'

export const cookiePrefix = 'medelge'

export const secureCookies = (config: Config) => config.url.startsWith('https:')

/** The name the sign-in library gives the cookie; browsers demand the prefix `__Secure-` its way. */
export const cookieName = (config: Config) =>
  `${secureCookies(config) ? '__Secure-' : ''}${cookiePrefix}.session_token`

const signature = (token: string, secret: string) => createHmac('sha256', secret).update(token).digest()

export const signToken = (token: string, secret: string) =>
  encodeURIComponent(`${token}.${signature(token, secret).toString('base64')}`)

/** The token of a Cookie header, if it is there and signed by us; anything else never reaches the database. */
export function readToken(header: string | undefined, name: string, secret: string): string | undefined {
  const pair = header?.split(';').find((part) => part.trimStart().startsWith(`${name}=`))
  if (!pair) return undefined
  const value = decode(pair.slice(pair.indexOf('=') + 1).trim())
  const dot = value.lastIndexOf('.')
  if (dot < 1) return undefined
  const token = value.slice(0, dot)
  const given = Buffer.from(value.slice(dot + 1), 'base64')
  const right = signature(token, secret)
  return given.length === right.length && timingSafeEqual(given, right) ? token : undefined
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return ''
  }
}
