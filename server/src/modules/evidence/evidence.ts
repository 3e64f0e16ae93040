import Type, { type Static } from 'typebox'
import { Moment, Nullable, Uuid } from '#platform/shapes'
import type { EvidenceRow } from './evidence.store.ts'

export const EvidenceSchema = Type.Object({
  id: Uuid,
  name: Type.String({ description: 'The name the file was sent under' }),
  type: Type.String({ description: 'Media type found in the content' }),
  size: Type.Integer({ description: 'Bytes' }),
  sha256: Type.String(),
  width: Nullable(Type.Integer()),
  height: Nullable(Type.Integer()),
  takenAt: Nullable(Moment),
  // Told to the sender and to those who check or answer for the record.
  place: Nullable(Type.Object({ lon: Type.Number(), lat: Type.Number() })),
  sentAt: Moment,
  url: Type.String(),
  thumbnailUrl: Nullable(Type.String()),
})
export type Evidence = Static<typeof EvidenceSchema>

export const presentEvidence = (row: EvidenceRow, placed: boolean): Evidence => ({
  id: row.id,
  name: row.name,
  type: row.type,
  size: row.size,
  sha256: row.sha256,
  width: row.width,
  height: row.height,
  takenAt: row.takenAt?.toISOString() ?? null,
  place: !placed || row.lon === null || row.lat === null ? null : { lon: row.lon, lat: row.lat },
  sentAt: row.createdAt.toISOString(),
  url: `/api/evidence/${row.id}/file`,
  thumbnailUrl: row.thumbnail ? `/api/evidence/${row.id}/thumbnail` : null,
})
