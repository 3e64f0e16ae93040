import { useEffect, useMemo, useRef } from 'react'
import { write } from '#api/api.ts'
import { randomKey } from '#api/submit-key.ts'
import { Typing } from './typing.ts'

const EVERY = 60_000

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
