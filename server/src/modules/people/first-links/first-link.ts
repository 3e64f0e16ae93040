import { createHmac } from 'node:crypto'

const day = 24 * 60 * 60 * 1000

/** How long a link opens: long enough for a letter to every county and a week of leave. */
export const LINK_DAYS = 14

export const expiryFrom = (now: number): Date => new Date(now + LINK_DAYS * day)

/** The secret part of a link. It follows from a seed and the platform's secret, so that a repeated request can show it again. */
export const linkToken = (secret: string, seed: string, personId: string): string =>
  createHmac('sha256', secret).update(`first link ${seed} ${personId}`).digest('base64url')
