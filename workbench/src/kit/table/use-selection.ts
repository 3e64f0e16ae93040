import { useCallback, useMemo, useRef, useState } from 'react'

/** Several rows of a list taken together. */
export interface Selection {
  /** Keys of the chosen rows, in the order of the list; a row that left the list is chosen no more. */
  chosen: readonly string[]
  has: (key: string) => boolean
  /** Takes a row in or out; `through` does the same with all rows since the last one touched. */
  toggle: (key: string, through?: boolean) => void
  choose: (keys: readonly string[]) => void
}

export function useSelection(keys: readonly string[]): Selection {
  const [set, setSet] = useState<ReadonlySet<string>>(new Set())
  const last = useRef('')
  const chosen = useMemo(() => keys.filter((key) => set.has(key)), [keys, set])
  const choose = useCallback((next: readonly string[]) => setSet(new Set(next)), [])
  const has = (key: string) => chosen.includes(key)
  const toggle = (key: string, through = false) => {
    const here = keys.indexOf(key)
    const from = through ? keys.indexOf(last.current) : -1
    const touched = keys.slice(Math.min(here, from < 0 ? here : from), Math.max(here, from) + 1)
    const on = !has(key)
    last.current = key
    choose(on ? [...chosen, ...touched] : chosen.filter((one) => !touched.includes(one)))
  }
  return { chosen, has, toggle, choose }
}
