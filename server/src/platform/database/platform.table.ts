import type { ColumnType, Generated } from 'kysely'

export interface IdempotentReplyTable {
  actor: string
  key: string
  digest: Buffer
  status: number | null
  body: ColumnType<unknown, string | null, string>
  at: Generated<Date>
}

/** How often who asked at a node in a minute, counted from 1970. */
export interface AskedAtNodeTable {
  minute: number
  who: string
  node: string
  count: number
}
