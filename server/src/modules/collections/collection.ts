import { parsePeriod, periodLabel } from '@medelge/figures'
import type { Selectable } from 'kysely'
import Type, { type Static } from 'typebox'
import { dayOf } from '#platform/clock'
import { Day, Id, Moment, Nullable, Uuid } from '#platform/shapes'
import type { CollectionTable } from './collection.table.ts'

export type CollectionRow = Selectable<CollectionTable>

export const CollectionSchema = Type.Object({
  id: Uuid,
  organizationId: Id,
  questionnaire: Type.String(),
  questionnaireVersion: Type.Integer(),
  title: Type.String(),
  period: Type.String(),
  periodLabel: Type.String(),
  note: Type.String(),
  dueOn: Day,
  remind: Type.Integer(),
  version: Type.Integer(),
  askedByName: Type.String(),
  askedAt: Moment,
  remindedAt: Nullable(Moment),
  closedAt: Nullable(Moment),
  closedBecause: Type.String(),
})

export const presentCollection = (row: CollectionRow): Static<typeof CollectionSchema> => ({
  ...row,
  periodLabel: periodLabel(parsePeriod(row.period), 'zh-CN'),
  askedAt: row.askedAt.toISOString(),
  remindedAt: row.remindedAt?.toISOString() ?? null,
  closedAt: row.closedAt?.toISOString() ?? null,
})

/** As the trail names it. */
export const subjectOf = ({ id, title }: Pick<CollectionRow, 'id' | 'title'>) => ({
  kind: 'collection',
  id,
  name: title,
})

/** Days that may be asked for: none gone, and none so far away that nobody thinks of it any more. */
export const isFitDue = (due: string, now: Date): boolean =>
  due >= dayOf(now) && due <= dayOf(new Date(now.getTime() + 400 * 86_400_000))
