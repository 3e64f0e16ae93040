/** A place in the log of the primary, as PostgreSQL writes it: `16/B374D848`. */
export function placeInLog(text: string): bigint {
  const [high = '', low = ''] = text.split('/')
  return (BigInt(`0x${high}`) << 32n) | BigInt(`0x${low}`)
}

/** Marks older than this say nothing that is still wanted. */
const MARKS = 120

/**
 * How old what a replica shows is, by one clock alone: the log's end on the primary is marked with the moment at which
 * it was asked for, and the replica has all of a mark's moment once it has replayed so far. While either says nothing
 * the age grows by itself.
 */
export class ReplicaAge {
  #marks: { at: number; end: bigint }[] = []
  #reached: number | undefined

  /** `at`: the moment before the primary was asked, in milliseconds; `end`: of its log; `replayed`: by the replica. */
  note(at: number, end: bigint, replayed: bigint | undefined): void {
    this.#marks = [...this.#marks, { at, end }].slice(-MARKS)
    this.#reached =
      replayed === undefined ? undefined : this.#marks.findLast((mark) => mark.end <= replayed)?.at
  }

  /** Nothing is known of it any more, until the next mark it has reached. */
  forget(): void {
    this.#reached = undefined
  }

  /** Milliseconds, at most; undefined where it is not known. */
  at(now: number): number | undefined {
    return this.#reached === undefined ? undefined : now - this.#reached
  }
}
