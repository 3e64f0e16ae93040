import { useEffect, useMemo, useRef } from 'react'
import { write } from '#api/api.ts'
import { randomKey } from '#api/submit-key.ts'

/** Whoever types nothing for so long has turned to something else. */
const IDLE = 15
/** The most that is said at once. */
const MOST = 90
const EVERY = 60_000

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

/** Counts the time of typing in a sheet and says it once a minute, and when the form is left. It is asked of nobody. */
export function useMinutes(sheet: string, fields: readonly string[]) {
  const typing = useRef(new Typing())
  const known = useMemo(() => new Set(fields), [fields])
  useEffect(() => {
    const say = () => {
      const seconds = typing.current.take()
      if (Object.keys(seconds).length === 0) return
      const input = { params: { id: sheet }, body: { seconds } }
      // What is not heard is not said again: a meter is no reason to trouble anybody.
      write('POST /api/collection-sheets/{id}/minutes', input, randomKey()).catch(() => undefined)
    }
    const timer = setInterval(say, EVERY)
    return () => {
      clearInterval(timer)
      say()
    }
  }, [sheet])
  return (target: EventTarget) => {
    const field = (target as HTMLElement).id?.split('_').find((part) => known.has(part))
    if (field) typing.current.touch(field, Date.now())
  }
}
