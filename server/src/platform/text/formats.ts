const [firstYear, lastYear] = [1800, 2199]

const inReach = (year: string) => Number(year) >= firstYear && Number(year) <= lastYear

/** A calendar day that exists, YYYY-MM-DD, in years people here write of; what lies beyond is a slip of the pen. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text) || !inReach(text.slice(0, 4))) return false
  const moment = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text)
}

const momentPattern = /^(\d{4}-\d\d-\d\d)[Tt ](\d\d:\d\d:\d\d(?:\.\d{1,9})?)(Z|z|[+-]\d\d:\d\d)$/

/** A moment with its offset, 2021-09-18T09:30:00+08:00. */
export function isMoment(text: string): boolean {
  const [, day = '', time = '', offset = ''] = momentPattern.exec(text) ?? []
  return isDay(day) && !Number.isNaN(Date.parse(`${day}T${time}${offset}`))
}

export const isUuid = (text: string): boolean =>
  /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(text)

// Neither the database nor an office file takes them: NUL and other control characters, halves of a letter.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const unsound = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u

/** Text that can be stored, searched and printed as it is. */
export const isSound = (text: string): boolean => !unsound.test(text)

/** Text without what no office file takes. */
export const withoutUnsound = (text: string): string => text.replace(new RegExp(unsound, 'gu'), '')
