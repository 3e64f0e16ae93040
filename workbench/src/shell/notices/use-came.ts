import { useEffect, useRef, useState } from 'react'

/** How many came since the number last rose: said once, and never for what was there on arrival. */
export function useCame(unread: number | undefined): number {
  const before = useRef<number>(undefined)
  const [came, setCame] = useState(0)
  useEffect(() => {
    if (unread === undefined) return
    if (before.current !== undefined) setCame(Math.max(0, unread - before.current))
    before.current = unread
  }, [unread])
  return came
}
