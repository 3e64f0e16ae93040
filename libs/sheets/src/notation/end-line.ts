/** The member that stands alone in the last line of a file of JSON Lines, and tells how many rows stand above it. */
export const END_MEMBER = '$end'

/**
 * The last line of a file of JSON Lines: a file without it was cut off.
 *
 * @example
 * endLine(2) // → '{"$end":{"rows":2}}'
 */
export const endLine = (rows: number): string => JSON.stringify({ [END_MEMBER]: { rows } })

/**
 * How many rows a last line tells of; undefined where a line is any other.
 *
 * @example
 * rowsOfEnd({ $end: { rows: 2 } }) // → 2
 */
export function rowsOfEnd(line: object): number | undefined {
  if (!Object.hasOwn(line, END_MEMBER) || Object.keys(line).length !== 1) return undefined
  const told = (line as Record<string, { rows?: unknown } | null>)[END_MEMBER]?.rows
  return typeof told === 'number' && Number.isSafeInteger(told) && told >= 0 ? told : undefined
}
