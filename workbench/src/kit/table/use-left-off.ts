import { useLayoutEffect, useRef } from 'react'
import { useResolvedPath } from 'react-router'

// Kept beyond the list's own life: a detour over another screen still leads back to the same place.
const places = new Map<string, number>()

/** On a phone an opened record takes the whole screen (`away`); closed, the list stands where it was left. */
export function useLeftOff(away: boolean): void {
  const { pathname } = useResolvedPath('')
  const was = useRef(away)
  useLayoutEffect(() => {
    if (was.current && !away) scrollTo(0, places.get(pathname) ?? 0)
    was.current = away
    if (away) return
    const note = () => {
      places.set(pathname, scrollY)
    }
    addEventListener('scroll', note, { passive: true })
    return () => removeEventListener('scroll', note)
  }, [away, pathname])
}
