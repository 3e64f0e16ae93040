import { type ReactNode, useEffect, useRef } from 'react'
import { useBlocker } from 'react-router'
import { useConfirm } from './confirm.ts'

/**
 * Asks before a screen with unsaved work is left, by a link, the way back or the window. Answers how to let go, for
 * whoever leaves because it is saved.
 */
export function useLeaving(unsaved: boolean, question: { title: string; content: ReactNode; yes: string }) {
  const confirm = useConfirm()
  const held = useRef(unsaved)
  held.current = unsaved
  // Another unit or year in the address is the same screen.
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => held.current && currentLocation.pathname !== nextLocation.pathname,
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once, when it is stopped
  useEffect(() => {
    if (blocker.state !== 'blocked') return
    void confirm(question).then((yes) => (yes ? blocker.proceed() : blocker.reset()))
  }, [blocker.state])
  useEffect(() => {
    if (!unsaved) return
    const ask = (event: BeforeUnloadEvent) => {
      if (held.current) event.preventDefault()
    }
    addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [unsaved])
  return () => {
    held.current = false
  }
}
