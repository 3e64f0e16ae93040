/** Tells what is wrong at a place of a definition. */
export type Tell = (problem: string, at: string, about?: string | number) => void
/** Looks at a part of a definition that anybody may have written. */
export type Check = (value: unknown, at: string, tell: Tell) => void

/** Text of at most so many characters, not empty, of this pattern if one is given. */
export const text =
  (most: number, pattern?: RegExp): Check =>
  (value, at, tell) => {
    if (typeof value !== 'string') tell('not-of-shape', at)
    else if (value.length > most) tell('too-long', at, most)
    else if (value.trim() === '') tell('empty', at)
    else if (pattern && !pattern.test(value)) tell('not-a-code', at, value)
  }

export const whole =
  (least: number, most: number): Check =>
  (value, at, tell) => {
    if (!Number.isSafeInteger(value)) tell('not-of-shape', at)
    else if ((value as number) < least || (value as number) > most) tell('out-of-range', at, most)
  }

export const oneOf =
  (...values: readonly unknown[]): Check =>
  (value, at, tell) => {
    if (!values.includes(value)) tell('not-of-shape', at)
  }

export const flag = oneOf(true)

export const list =
  (check: Check, least: number, most: number): Check =>
  (value, at, tell) => {
    if (!Array.isArray(value)) tell('not-of-shape', at)
    else if (value.length > most) tell('too-many', at, most)
    else if (value.length < least) tell('too-few', at, least)
    else for (const [position, entry] of value.entries()) check(entry, `${at}[${position}]`, tell)
  }

/** An object of these keys and no others. */
export const object =
  (required: Readonly<Record<string, Check>>, optional: Readonly<Record<string, Check>> = {}): Check =>
  (value, at, tell) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return tell('not-of-shape', at)
    const below = (key: string) => (at === '' ? key : `${at}.${key}`)
    const checks = new Map([...Object.entries(required), ...Object.entries(optional)])
    for (const key of Object.keys(value)) {
      const check = checks.get(key)
      if (check) check((value as Record<string, unknown>)[key], below(key), tell)
      else tell('unknown-key', below(key.slice(0, 40)))
    }
    for (const key of Object.keys(required)) if (!Object.hasOwn(value, key)) tell('missing-key', below(key))
  }
