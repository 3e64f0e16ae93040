import type { Problem, ProblemCode } from './problem.ts'

// Larger than any budget in 元 and still exact in a binary number with two decimals.
export const LARGEST = 1e13

export type Fields = Record<string, unknown>

/** Reads the fields of one object and collects what is wrong with them, each with its path. */
export class FieldReader {
  private readonly fields: Fields

  constructor(
    value: unknown,
    readonly path: string,
    readonly problems: Problem[],
  ) {
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
    this.fields = isObject ? (value as Fields) : {}
    if (!isObject) this.report(path === '' ? 'file-not-an-object' : 'not-an-object', path)
  }

  at(name: string): string {
    return this.path === '' ? name : `${this.path}.${name}`
  }

  report(code: ProblemCode, field: string, values: Record<string, string> = {}): void {
    this.problems.push({ code, values: { field, ...values } })
  }

  all(): Fields {
    return this.fields
  }

  raw(name: string): unknown {
    return this.fields[name]
  }

  has(name: string): boolean {
    return this.fields[name] !== undefined && this.fields[name] !== null
  }

  onlyKnows(names: readonly string[]): void {
    for (const name of Object.keys(this.fields))
      if (!names.includes(name)) this.report('field-unknown', this.at(name))
  }

  text(name: string): string {
    const value = this.fields[name]
    if (typeof value === 'string' && value.trim() !== '') return value
    this.report('text-missing', this.at(name))
    return ''
  }

  optionalText(name: string): string | undefined {
    return this.has(name) && this.fields[name] !== '' ? this.text(name) : undefined
  }

  number(name: string, low: number, high: number): number {
    const value = this.fields[name]
    if (typeof value !== 'number' || !Number.isFinite(value)) {
      this.report('not-a-number', this.at(name), { value: shown(value) })
      return low
    }
    if (value >= low && value <= high) return value
    this.report('number-outside', this.at(name), {
      value: String(value),
      low: String(low),
      high: String(high),
    })
    return low
  }

  optionalNumber(name: string, low: number, high: number): number | undefined {
    return this.has(name) ? this.number(name, low, high) : undefined
  }

  oneOf<Option extends string>(name: string, options: readonly [Option, ...Option[]]): Option {
    const found = options.find((option) => option === this.fields[name])
    if (found === undefined)
      this.report('not-one-of', this.at(name), {
        value: shown(this.fields[name]),
        options: options.join(' | '),
      })
    return found ?? options[0]
  }

  list<Item>(name: string, read: (fields: FieldReader, index: number) => Item): Item[] {
    const value = this.fields[name]
    if (!Array.isArray(value)) {
      this.report('not-a-list', this.at(name))
      return []
    }
    return value.map((item, index) =>
      read(new FieldReader(item, `${this.at(name)}[${index}]`, this.problems), index),
    )
  }

  object(name: string): FieldReader {
    return new FieldReader(this.fields[name], this.at(name), this.problems)
  }
}

/** A value as a message shows it; never its inside, which may be endlessly deep. */
export function shown(value: unknown): string {
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? '[…]' : '{…}'
  return value === undefined ? '' : String(value).slice(0, 60)
}
