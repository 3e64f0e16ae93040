import Type, { type Static } from 'typebox'
import { Day, Moment, Nullable, Uuid } from '#platform/shapes'
import type { findSheets } from './sheet.store.ts'

/** Signs of a code: 79 bits, that nobody finds another's paper by trying. */
export const CODE = 16

/** An issued sheet as it stands among others of the same person. */
export const ListedSheetSchema = Type.Object({
  id: Uuid,
  code: Type.String(),
  from: Nullable(Day),
  to: Day,
  issuedByName: Type.String(),
  issuedAt: Moment,
  withdrawnAt: Nullable(Moment),
  withdrawnByName: Nullable(Type.String()),
  reason: Type.String({ description: 'Why it was withdrawn' }),
})
export type ListedSheet = Static<typeof ListedSheetSchema>

type Listed = Awaited<ReturnType<typeof findSheets>>[number]

export const presentListed = ({ issuedAt, withdrawnAt, ...sheet }: Listed): ListedSheet => ({
  ...sheet,
  issuedAt: issuedAt.toISOString(),
  withdrawnAt: withdrawnAt?.toISOString() ?? null,
})
