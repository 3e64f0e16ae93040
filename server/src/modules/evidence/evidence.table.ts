import type { Generated } from 'kysely'

export interface StoredFileTable {
  sha256: string
  size: number
  type: string
  width: number | null
  height: number | null
  takenAt: Date | null
  lon: number | null
  lat: number | null
  thumbnail: Generated<boolean>
  storedAt: Generated<Date>
}

export interface EvidenceTable {
  id: Generated<string>
  sha256: string
  name: string
  uploadedBy: string
  createdAt: Generated<Date>
}

export interface EvidenceLinkTable {
  recordKind: string
  recordId: string
  evidenceId: string
  position: Generated<number>
  linkedBy: string
  linkedAt: Generated<Date>
  /** Set where a correction took the evidence off a record that had counted. */
  removedAt: Date | null
}
