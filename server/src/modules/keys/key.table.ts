import type { Generated } from 'kysely'

export interface ApiKeyTable {
  id: Generated<string>
  organizationId: number
  purpose: string
  scopes: string[]
  /** By which it is recognized, also by whoever holds it. */
  prefix: string
  digest: Buffer
  /** Requests in a minute. */
  perMinute: number
  /** The last day on which it opens something. */
  expiresOn: string
  lastUsedOn: string | null
  /** Whom it concerns was told that it ends. */
  warnedAt: Date | null
  revokedAt: Date | null
  revokedByName: string | null
  madeBy: string
  madeByName: string
  madeAt: Date
}
