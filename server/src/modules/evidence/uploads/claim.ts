import { evidenceErrors } from '../evidence.errors.ts'
import {
  claimedType,
  endingOf,
  endingsAllowed,
  type FileType,
  fileTypes,
  isHopeless,
} from '../files/file-types.ts'

/** Largest size of what goes by an ending nobody knows: it may turn out to be a photo. */
const UNKNOWN = fileTypes[0]?.limit ?? 0

export function refuseSize(limit: number): never {
  throw evidenceErrors.FILE_TOO_LARGE({ limit: `${Math.round(limit / 1024 / 1024)} MB` })
}

// Files of office programs that hold the same as those which may be sent, once they are saved as such.
const oldOffice = /^(?:xls|et|doc|dot|wps)$/
const otherOffice = /^(?:ods|odt|numbers|pages|xlsb|xlsm|xltx?|ett|fods|uos|uof)$/

export const refuseType = (name: string) => {
  const ending = endingOf(name)
  if (oldOffice.test(ending)) return evidenceErrors.FILE_OLD_OFFICE()
  if (otherOffice.test(ending)) return evidenceErrors.FILE_OTHER_OFFICE({ ending })
  return evidenceErrors.FILE_TYPE_REFUSED({ ending: ending || name, allowed: endingsAllowed })
}

/** Refuses what surely cannot be kept, before a byte of it is sent. */
export function checkClaim(name: string, size: number | undefined): FileType | undefined {
  if (isHopeless(name)) throw refuseType(name)
  const claim = claimedType(name)
  const limit = claim?.limit ?? UNKNOWN
  if (size !== undefined && size > limit) refuseSize(limit)
  return claim
}
