import { useCallback } from 'react'
import { useSearchParams } from 'react-router'

type Change = Record<string, string | number | null | undefined>

/** A copy of the search words with some set and the empty ones taken out. */
export function withUrlState(urlState: URLSearchParams, change: Change): URLSearchParams {
  const next = new URLSearchParams(urlState)
  for (const [name, value] of Object.entries(change)) {
    if (value === null || value === undefined || value === '') next.delete(name)
    else next.set(name, String(value))
  }
  return next
}

/** Reads and writes the words after the `?`, so that what is on the screen can be shared as an address. */
export function useUrlState() {
  const [urlState, setParams] = useSearchParams()
  const set = useCallback(
    (change: Change, { replace = true } = {}) =>
      setParams((now) => withUrlState(now, change), { replace, preventScrollReset: true }),
    [setParams],
  )
  return { urlState, set }
}
