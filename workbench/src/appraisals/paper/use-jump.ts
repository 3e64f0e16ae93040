import { useState } from 'react'
import { anchorOf } from './rows.ts'

/** The row one has jumped to, and the way to another: it comes into the middle of the screen. */
export function useJump() {
  const [current, setCurrent] = useState<string>()
  const jump = (key: string | undefined) => {
    setCurrent(key)
    if (key === undefined) return
    document.getElementById(anchorOf(key))?.scrollIntoView({ block: 'center', inline: 'nearest' })
  }
  return { current, jump }
}
