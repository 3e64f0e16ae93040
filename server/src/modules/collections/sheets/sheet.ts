import type { Selectable } from 'kysely'
import Type, { type Static } from 'typebox'
import { checkedShape, presentMoments } from '#modules/checks'
import { Choice, Day, Id, Moment, Nullable, Uuid } from '#platform/shapes'
import type { CollectionSheetTable, SheetEnd } from '../collection.table.ts'

export type SheetRow = Selectable<CollectionSheetTable>

export const sheetEnds: readonly SheetEnd[] = ['collection-closed', 'unit-closed', 'unit-moved']

export const SheetSchema = Type.Object({
  id: Uuid,
  collectionId: Uuid,
  organizationId: Id,
  firstOrganizationId: Id,
  askedAs: Type.String({ description: 'What the unit was called when it was asked' }),
  dueOn: Nullable(
    Type.Object({ day: Day, reason: Type.String() }, { description: 'A later day of its own' }),
  ),
  ended: Nullable(Choice(sheetEnds)),
  changedAt: Nullable(Moment),
  ...checkedShape,
})

export const presentSheet = (row: SheetRow): Static<typeof SheetSchema> => ({
  ...row,
  ...presentMoments(row),
  dueOn: row.dueOn === null ? null : { day: row.dueOn, reason: row.extendedBecause },
  changedAt: row.changedAt?.toISOString() ?? null,
})
