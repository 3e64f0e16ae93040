import type { Text } from '@medelge/documents'

/** What an editor holds, without the places it leaves empty. */
export function written(json: unknown): Text {
  const whole = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(whole)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value)
        .filter(([name, part]) => part !== undefined && (part !== null || name === 'cells'))
        .map(([name, part]) => [name, name === 'cells' ? part : whole(part)]),
    )
  }
  return whole(json) as Text
}
