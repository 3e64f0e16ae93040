import { type Binding, readBinding } from '../binding/binding.ts'

/** What of a text cannot be read, and where. */
export class TextError extends Error {
  override name = 'TextError'
  readonly path: string
  constructor(path: string) {
    super(`not a text of a document at ${path || 'its top'}`)
    this.path = path
  }
}

/** Parts a text may have, counted together; signs it may have. A section of the longest report seen has some 4,000. */
export const MOST_PARTS = 5000
export const MOST_SIGNS = 60_000
const LONGEST_LINE = 500

type Raw = Record<string, unknown>

/** Reads parts of a text and counts them. */
export class Reading {
  parts = 0
  signs = 0
  fail(path: string): never {
    throw new TextError(path)
  }
  raw(value: unknown, path: string): Raw {
    this.parts += 1
    if (typeof value !== 'object' || value === null || Array.isArray(value)) this.fail(path)
    if (this.parts > MOST_PARTS) this.fail(path)
    return value as Raw
  }
  list(value: unknown, path: string): unknown[] {
    if (!Array.isArray(value) || value.length > MOST_PARTS) this.fail(path)
    return value
  }
  words(value: unknown, path: string, most = LONGEST_LINE): string {
    if (typeof value !== 'string' || value.length > most) this.fail(path)
    // Control signs make files that word processors call damaged.
    const clean = value.replace(/[\p{Cc}\p{Cs}]/gu, '')
    this.signs += clean.length
    if (this.signs > MOST_SIGNS) this.fail(path)
    return clean
  }
  binding(value: unknown, path: string): Binding {
    this.raw(value, path)
    return readBinding(value) ?? this.fail(path)
  }
}
