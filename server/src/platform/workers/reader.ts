export interface ReaderLimits {
  /** Time from the moment the code is loaded. */
  seconds: number
  /** Memory of the whole child process while it reads, native libraries included. */
  megabytes: number
  /** Size of the serialized answer in bytes. */
  result: number
}

type Read<I, O> = (input: I) => Promise<O> | O

/**
 * Something that reads bytes which other people made. It runs in a child process with limits; what it takes and
 * gives must be structured-clonable. Its code is loaded only there, so the declaration itself imports nothing heavy.
 */
export interface Reader<I = never, O = unknown> {
  name: string
  limits: ReaderLimits
  load(): Promise<Read<I, O>>
}

/** Declares a reader; it must also stand in `readers.ts`, the list that the child processes know. */
export const defineReader = <I, O>(
  name: string,
  limits: ReaderLimits,
  load: () => Promise<Read<I, O>>,
): Reader<I, O> => ({ name, limits, load })
