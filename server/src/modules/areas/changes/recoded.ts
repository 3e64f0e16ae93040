import type { AreaLevel } from '../area-levels.ts'

// So many digits of a code are the area's own; what lies in it begins with them.
const own: Record<AreaLevel, number> = { region: 2, league: 4, banner: 6, town: 9, village: 12 }

/** The code of what lies in an area once that goes by another code; as it is where it does not begin with the old one's digits. */
export function recoded(code: string, level: AreaLevel, before: string, after: string): string {
  const digits = own[level]
  return code.startsWith(before.slice(0, digits)) ? after.slice(0, digits) + code.slice(digits) : code
}
