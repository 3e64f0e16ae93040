import type { Selectable } from 'kysely'
import Type, { type Static } from 'typebox'
import { Moment, Nullable } from '#platform/shapes'
import type { DocumentVersionTable } from '../document.table.ts'

export type VersionRow = Selectable<DocumentVersionTable>
type Revocation = 'revokedAt' | 'revokedByName' | 'revokedBecause'

export const VersionSchema = Type.Object({
  number: Type.Integer(),
  digest: Type.String(),
  note: Type.String(),
  readAt: Moment,
  handedInByName: Type.String(),
  frozenByName: Type.String(),
  frozenAt: Moment,
  revoked: Nullable(
    Type.Object(
      { at: Moment, byName: Type.String(), because: Type.String() },
      { description: 'Taken back, though it stays as it was signed' },
    ),
  ),
})

/** A version without the whole of what it froze. */
export type VersionHead = Omit<VersionRow, 'content' | 'figures'>

export const presentVersion = (row: VersionHead): Static<typeof VersionSchema> => ({
  ...row,
  readAt: row.readAt.toISOString(),
  frozenAt: row.frozenAt.toISOString(),
  revoked: row.revokedAt && {
    at: row.revokedAt.toISOString(),
    byName: row.revokedByName ?? '',
    because: row.revokedBecause ?? '',
  },
})

/** All that is signed when a document is frozen. */
export const signedOf = (row: Omit<VersionRow, 'digest' | Revocation>) => {
  const { documentId, number, content, figures, note, readAt, handedInBy, handedInByName } = row
  const { frozenBy, frozenByName, frozenAt } = row
  return {
    ...{ documentId, number, content, figures, note, readAt, handedInBy, handedInByName },
    ...{ frozenBy, frozenByName, frozenAt },
  }
}
