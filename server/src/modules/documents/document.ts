import { LAYOUTS } from '@medelge/documents'
import { parsePeriod, periodLabel } from '@medelge/figures'
import type { Selectable } from 'kysely'
import Type, { type Static } from 'typebox'
import { checkedShape, presentMoments } from '#modules/checks'
import { Choice, Id, Moment, Nullable, Uuid } from '#platform/shapes'
import type { DocumentTable } from './document.table.ts'

export const DocumentSchema = Type.Object({
  id: Uuid,
  organizationId: Id,
  template: Type.String(),
  layout: Choice(LAYOUTS),
  title: Type.String(),
  period: Type.String(),
  periodLabel: Type.String(),
  begunFrom: Nullable(Uuid),
  yearly: Type.Boolean({ description: 'The next year’s draft is begun by itself' }),
  changedAt: Moment,
  ...checkedShape,
})
export type DocumentRow = Selectable<DocumentTable>
export type Document = Static<typeof DocumentSchema>

export const presentDocument = (row: DocumentRow): Document => ({
  ...row,
  ...presentMoments(row),
  periodLabel: periodLabel(parsePeriod(row.period), 'zh-CN'),
  changedAt: row.changedAt.toISOString(),
})
