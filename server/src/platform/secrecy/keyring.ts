import { type FileKey, readKeys } from './key-file.ts'
import type { Place } from './sealed-column.ts'
import { digestText, type Key, openText, readSealed, sealText } from './sealed-text.ts'

/** Why a value does not open: it is none, its key is not there, or it was altered or belongs elsewhere. */
export type SealFault = 'malformed' | 'unknown_key' | 'altered'

/** A value that does not open. It never holds the value. */
export class SealError extends Error {
  readonly fault: SealFault

  constructor(fault: SealFault, { column, row }: Place) {
    super(`${column} of ${row} does not open: ${fault}`)
    this.fault = fault
  }
}

/** Seals and opens values of named columns with keys that lie outside of the database. */
export interface Keyring {
  seal(place: Place, text: string): string
  /** Throws SealError. */
  open(place: Place, sealed: string): string
  /** What is kept beside a sealed value to find equals by. */
  digest(column: string, text: string): string
  /** All digests under which a text may be found, as long as values of several keys stand side by side. */
  digests(column: string, text: string): string[]
  keyIds(): string[]
  /** The key that values are sealed with; set by what the database says. */
  current(): string
  sealWith(id: string): void
  /** Reads the file again; keys once held stay. */
  reload(): void
}

/** Milliseconds between two looks for a key that is not there. */
const RELOAD = 1000

/** A keyring over a file; `keys` is what was read from it. */
export function keyringOver(file: string, keys: readonly FileKey[], current: string): Keyring {
  const held = new Map<string, Key>(keys.map((key) => [key.id, key]))
  let sealing = current
  let looked = Number.NEGATIVE_INFINITY
  const reload = () => {
    for (const key of readKeys(file) ?? []) held.set(key.id, key)
  }
  /** A key that another process has added a moment ago stands in the file. */
  function keyOf(id: string): Key | undefined {
    if (!held.has(id) && performance.now() - looked > RELOAD) {
      looked = performance.now()
      reload()
    }
    return held.get(id)
  }
  function sealingKey(): Key {
    const key = keyOf(sealing)
    if (!key) throw new Error(`The key ${sealing} is not in the keyring`)
    return key
  }
  return {
    seal: (place, text) => sealText(sealingKey(), place, text),
    open(place, sealed) {
      const parts = readSealed(sealed)
      if (!parts) throw new SealError('malformed', place)
      const key = keyOf(parts.keyId)
      if (!key) throw new SealError('unknown_key', place)
      const text = openText(key, place, parts)
      if (text === undefined) throw new SealError('altered', place)
      return text
    },
    digest: (column, text) => digestText(sealingKey(), column, text),
    digests: (column, text) => [...held.values()].map((key) => digestText(key, column, text)),
    keyIds: () => [...held.keys()],
    current: () => sealing,
    sealWith(id) {
      if (keyOf(id)) sealing = id
    },
    reload,
  }
}
