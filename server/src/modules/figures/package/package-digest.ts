import { digestOf } from '#platform/text/digest'
import type { Contents } from './package.shape.ts'

/** A value as text that is the same whatever order its keys came in. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const keys = Object.entries(value)
    .filter(([, one]) => one !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${keys.map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`).join(',')}}`
}

export const contentsDigest = (contents: Contents): string => digestOf(canonical(contents)).toString('hex')
