/** Whoever types nothing for so long has turned to something else. */
const IDLE = 15
/** The most that is said at once. */
const MOST = 90

/** How long somebody typed in which field, second by second between two keys. */
export class Typing {
  readonly #spent = new Map<string, number>()
  #last: number | undefined

  touch(field: string, at: number): void {
    const seconds = this.#last === undefined ? 1 : (at - this.#last) / 1000
    this.#last = at
    if (seconds > 0 && seconds <= IDLE) this.#spent.set(field, (this.#spent.get(field) ?? 0) + seconds)
  }

  /** What was not said yet in whole seconds, as much as may be said at once; what is left stays. */
  take(): Record<string, number> {
    const said: Record<string, number> = {}
    let room = MOST
    for (const [field, seconds] of [...this.#spent].slice(0, 20)) {
      const whole = Math.min(Math.floor(seconds), room)
      if (whole < 1) continue
      said[field] = whole
      room -= whole
      this.#spent.set(field, seconds - whole)
    }
    return said
  }
}
