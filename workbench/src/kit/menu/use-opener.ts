import { useRef, useState } from 'react'

/** A button and what opens below it: closed on purpose, the focus goes back to the button; left for something else, not. */
export function useOpener() {
  const [open, setOpen] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  return {
    open,
    opener,
    toggle: () => setOpen(!open),
    leave: () => setOpen(false),
    close: () => {
      setOpen(false)
      opener.current?.focus()
    },
  }
}
