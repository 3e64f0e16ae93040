const regionSecond = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'medium',
})

/** The name of a folder for a moment, in the region's time: 2021-11-29T14-05-01. Names sort as the moments do. */
export const nameOf = (moment: Date): string =>
  regionSecond.format(moment).replace(' ', 'T').replaceAll(':', '-')

const said = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2})[:-](\d{2})(?:[:-](\d{2}))?)?(Z|[+-]\d{2}:\d{2})?$/

/**
 * The moment people mean by `2021-11-29 14:05`, in the region's time unless a zone is named; a day alone means its end,
 * a minute its beginning. Undefined for what is none.
 */
export function momentFrom(text: string): Date | undefined {
  const [, day, hour, minute, second = '00', zone = '+08:00'] = said.exec(text.trim()) ?? []
  if (!day) return undefined
  const moment = new Date(`${day}T${hour ? `${hour}:${minute}:${second}` : '23:59:59.999'}${zone}`)
  return Number.isNaN(moment.getTime()) ? undefined : moment
}
