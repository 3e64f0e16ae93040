import type { Audience, Channel } from '@medelge/figures'
import type { Generated } from 'kysely'
import type { CheckedTable } from '#modules/checks'

export interface DeclarationTable extends CheckedTable {
  metric: string
  organizationId: number
  period: string
  day: string
  audience: Generated<Audience>
  channel: Generated<Channel>
  amount: number
  note: Generated<string>
  confirmation: string | null
  adjustment: string | null
}
