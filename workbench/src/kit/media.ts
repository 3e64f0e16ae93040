import { useSyncExternalStore } from 'react'

/** Whether a media query holds now, kept up to date. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = matchMedia(query)
      list.addEventListener('change', changed)
      return () => list.removeEventListener('change', changed)
    },
    () => matchMedia(query).matches,
  )
}

/** A screen held in the hand: one column, navigation at the thumb. */
export const usePhone = () => useMedia('(max-width: 767px)')
