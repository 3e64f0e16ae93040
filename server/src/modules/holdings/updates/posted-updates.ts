/** How many changes were made to records, posted once a day is over. */
export const UPDATES = 'data-resource-updates'
/** As the ledger names the source: all changes of one unit on one day. */
export const UPDATES_KIND = 'resource-day'

export const idOfDay = (unit: number, day: string): string => `${unit}:${day}`

/** The unit and the day of such a source; undefined where it is none. */
export function dayOfId(id: string): { unit: number; day: string } | undefined {
  const [, unit, day] = /^(\d{1,9}):(\d{4}-\d{2}-\d{2})$/.exec(id) ?? []
  return unit === undefined || day === undefined ? undefined : { unit: Number(unit), day }
}
