import { evidenceErrors } from './evidence.errors.ts'
import { claimedType, endingOf, endingsAllowed, type FileType, fileTypes, isHopeless } from './file-types.ts'

/** Largest size of what goes by an ending nobody knows: it may turn out to be a photo. */
const UNKNOWN = fileTypes[0]?.limit ?? 0

export function refuseSize(limit: number): never {
  throw evidenceErrors.FILE_TOO_LARGE({ limit: `${Math.round(limit / 1024 / 1024)} MB` })
}

export const refuseType = (name: string) =>
  evidenceErrors.FILE_TYPE_REFUSED({ ending: endingOf(name) || name, allowed: endingsAllowed })

/** Refuses what surely cannot be kept, before a byte of it is sent. */
export function checkClaim(name: string, size: number | undefined): FileType | undefined {
  if (isHopeless(name)) throw refuseType(name)
  const claim = claimedType(name)
  const limit = claim?.limit ?? UNKNOWN
  if (size !== undefined && size > limit) refuseSize(limit)
  return claim
}
