import { useState } from 'react'

/** How its place was gone to before it was there. */
export type Wanted = 'not yet' | 'to type' | 'open'

/**
 * What of it still holds now that the calendar comes: whoever writes elsewhere by then keeps the keys. Looked at before
 * it takes the place of its stand-in, with which the keys would be nowhere.
 */
export function useStillWanted(wanted: Wanted): Wanted {
  const [elsewhere] = useState(() => {
    const at = document.activeElement
    return at !== null && at !== document.body && !at.matches('[data-coming]')
  })
  return elsewhere ? 'not yet' : wanted
}
