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
  /** Since when the bytes are gone and only the digest is left. */
  emptiedAt: Date | null
}

export interface EvidenceTable {
  id: Generated<string>
  sha256: string
  name: string
  uploadedBy: string
  createdAt: Generated<Date>
  /** Since when it is a name and a digest alone. */
  emptiedAt: Date | null
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

/** An upload begun and not finished. */
export interface UploadTable {
  id: string
  sender: string
  size: number
  begunAt: Date
  /** The request that writes at the moment, until when it may, and whether another waits for its turn. */
  holder: string | null
  heldUntil: Date | null
  wanted: Generated<boolean>
}
