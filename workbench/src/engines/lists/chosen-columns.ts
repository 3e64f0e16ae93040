/** A column as the choice of columns knows it. */
export interface Choosable {
  key: string
  title: string
  extra?: true
}

/**
 * The columns that are shown, in their order: as somebody chose them, else as the list has them. The first one is the
 * way to the record and always stands; what was chosen once and is no column any more is passed over.
 */
export function shownColumns<C extends Choosable>(all: readonly C[], chosen: readonly string[] | null): C[] {
  const [first, ...rest] = all
  if (!first) return []
  if (!chosen) return [first, ...rest.filter(({ extra }) => !extra)]
  return [first, ...chosen.flatMap((key) => rest.find((one) => one.key === key) ?? [])]
}

/** The choice with a column taken in or out; one taken in comes last. */
export const toggled = (shown: readonly string[], key: string): string[] =>
  shown.includes(key) ? shown.filter((one) => one !== key) : [...shown, key]

/** The choice with a column moved by one place; the first place is the first column's own. */
export function moved(shown: readonly string[], key: string, by: -1 | 1): string[] {
  const from = shown.indexOf(key)
  const to = from + by
  const next = [...shown]
  if (from < 1 || to < 1 || to >= shown.length) return next
  next.splice(to, 0, ...next.splice(from, 1))
  return next
}
