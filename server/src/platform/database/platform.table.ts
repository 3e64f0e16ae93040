import type { ColumnType, Generated } from 'kysely'

export interface IdempotentReplyTable {
  actor: string
  key: string
  digest: Buffer
  status: number | null
  body: ColumnType<unknown, string | null, string>
  at: Generated<Date>
}
