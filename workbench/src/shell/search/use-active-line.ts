import { useState } from 'react'

/** Which line of a list the keys stand at: the first of every new list, one further or back with the arrows, in a ring. */
export function useActiveLine(values: readonly string[]) {
  const list = values.join('\n')
  const [at, setAt] = useState({ list, place: 0 })
  const active = at.list === list ? at.place : 0
  const set = (position: number) => setAt({ list, place: position })
  return {
    active,
    set,
    /** Goes where a key leads; false where it leads nowhere. */
    step(key: string): boolean {
      const by = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0
      if (by === 0 || values.length === 0) return false
      set((active + by + values.length) % values.length)
      return true
    },
  }
}
