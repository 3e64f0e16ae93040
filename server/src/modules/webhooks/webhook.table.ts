import type { Generated } from 'kysely'

export interface WebhookTable {
  id: Generated<string>
  organizationId: number
  name: string
  url: string
  kinds: string[]
  steps: string[]
  /** What messages are signed with, sealed. */
  secret: string
  secretDigest: string
  version: Generated<number>
  /** Since when no message arrived any more. */
  failingSince: Date | null
  offAt: Date | null
  offWhy: 'asked' | 'failing' | null
  madeBy: string
  madeByName: string
  madeAt: Date
}

export interface WebhookMessageTable {
  id: Generated<string>
  webhookId: string
  event: string
  happened: string
  part: number
  body: string
  madeAt: Date
  state: Generated<'waiting' | 'arrived' | 'set-aside'>
  /** Begun so often. */
  tries: Generated<number>
  nextAt: Date
  lastAt: Date | null
  lastStatus: number | null
  lastMs: number | null
  lastWhy: string | null
}
