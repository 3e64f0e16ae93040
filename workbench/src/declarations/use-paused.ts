import { useEffect, useState } from 'react'

/** A value once it has stayed the same for a moment: what is being typed is not asked about letter by letter. */
export function usePaused<V>(value: V, pause = 400): V {
  const [paused, setPaused] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setPaused(value), pause)
    return () => clearTimeout(timer)
  }, [value, pause])
  return paused
}
