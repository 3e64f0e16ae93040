import type { ColumnType } from 'kysely'

export interface AuditDueTable {
  entry: number
}

export interface AuditSealTable {
  seq: number
  entry: number
  hash: Buffer
  digest: Buffer
  at: ColumnType<Date, never, never>
}

export interface AuditAnchorTable {
  lastSeq: number
  digest: Buffer
  removed: number
  firstAt: Date
  lastAt: Date
  at: Date
}

export interface AuditRefusalTable {
  minute: Date
  key: string
  action: string
  known: boolean
  personId: string | null
  account: string | null
  personName: string
  acting: boolean
  address: string | null
  device: string | null
  organizationId: number | null
  details: ColumnType<Record<string, unknown>, string, never>
  count: ColumnType<number, number | undefined, number>
}
