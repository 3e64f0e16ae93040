import { useEffect, useState } from 'react'

/** Time to notice that another record stands there: a second press of the same key comes sooner. */
const NOTICED = 600

/** Whether what `key` names has been on the screen long enough to be seen. */
export function useSeen(key: string | undefined): boolean {
  const [seen, setSeen] = useState<string>()
  useEffect(() => {
    if (key === undefined) return
    const timer = setTimeout(() => setSeen(key), NOTICED)
    return () => clearTimeout(timer)
  }, [key])
  return key !== undefined && seen === key
}
