interface Coded {
  readonly code: string
  readonly was?: string
}

/** The code a part had in the version before: what `was` says, unless that version knew it by its own code already. */
const originOf = (part: Coded, before: ReadonlySet<string>): string =>
  part.was !== undefined && !before.has(part.code) ? part.was : part.code

/** What became of each part of a version in the next one; what is not in it was taken out. */
export function successors<P extends Coded>(
  before: readonly Coded[],
  after: readonly P[],
): ReadonlyMap<string, P> {
  const codes = new Set(before.map(({ code }) => code))
  return new Map(after.map((part) => [originOf(part, codes), part]))
}

/** The code an option has now: its own, or that of the one that says it was this one. */
export const optionNow = (
  options: readonly { readonly code: string; readonly was?: readonly string[] }[] = [],
  code: string,
): string | undefined =>
  (options.find((option) => option.code === code) ?? options.find(({ was }) => was?.includes(code)))?.code
