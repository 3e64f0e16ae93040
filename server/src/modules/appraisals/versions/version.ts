import type { Scored } from '@medelge/appraisal'
import type { Selectable } from 'kysely'
import Type, { type Static } from 'typebox'
import { Moment, Nullable, Text } from '#platform/shapes'
import type { AppraisalVersionTable } from '../appraisal.table.ts'

export type VersionRow = Selectable<AppraisalVersionTable>
type Revocation = 'revokedAt' | 'revokedByName' | 'revokedBecause'

export const VersionSchema = Type.Object({
  number: Type.Integer(),
  total: Type.Number(),
  grade: Type.String(),
  digest: Type.String(),
  note: Text(),
  readAt: Nullable(Moment),
  handedInByName: Nullable(Type.String()),
  frozenByName: Type.String(),
  frozenAt: Moment,
  revoked: Nullable(
    Type.Object(
      { at: Moment, byName: Type.String(), because: Type.String() },
      { description: 'Taken back, though it stays as it was signed' },
    ),
  ),
})

type Signed = 'number' | 'digest' | 'note' | 'readAt' | 'handedInByName' | 'frozenByName' | 'frozenAt'
/** A version as lists of them have it: of its scores only the total and the grade. */
export type VersionHead = Pick<VersionRow, Signed | Revocation> & { scored: Pick<Scored, 'total' | 'grade'> }

export const presentVersion = (row: VersionHead): Static<typeof VersionSchema> => ({
  number: row.number,
  total: row.scored.total,
  grade: row.scored.grade,
  digest: row.digest,
  note: row.note,
  readAt: row.readAt?.toISOString() ?? null,
  handedInByName: row.handedInByName,
  frozenByName: row.frozenByName,
  frozenAt: row.frozenAt.toISOString(),
  revoked: row.revokedAt && {
    at: row.revokedAt.toISOString(),
    byName: row.revokedByName ?? '',
    because: row.revokedBecause ?? '',
  },
})

/** All that is signed when a form is frozen; as before there were readings where there is none, so that older digests hold. */
export const signedOf = (row: Omit<VersionRow, 'digest' | Revocation>) => {
  const { appraisalId, number, form, scheme, scored, figures, note, frozenBy, frozenByName, frozenAt } = row
  const { readAt, handedInBy, handedInByName } = row
  return {
    ...{ appraisalId, number, form, scheme, scored, figures, note, frozenBy, frozenByName, frozenAt },
    ...(readAt ? { readAt, handedInBy, handedInByName } : {}),
  }
}
