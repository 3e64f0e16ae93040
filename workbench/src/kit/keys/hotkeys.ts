import { useLayoutEffect, useRef } from 'react'
import { isUncovered, useCovering } from './layers.ts'

const typing = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  target.closest('input:not([type=checkbox]), textarea, select, [contenteditable], [role=combobox]') !== null

// Going from row to row may be held down; a action is done once per press.
const steps = ['j', 'k']

/**
 * Single keys while the component stands: never while someone types, never with a modifier, and only when nothing
 * covers what they act on. Esc is no such key: it belongs to the layers (`useLayer`).
 */
export function useHotkeys(keys: Record<string, (event: KeyboardEvent) => void>, enabled = true): void {
  const own = useCovering()
  const latest = useRef(keys)
  // What a key does is what the screen shows, not what is being drawn: both change in the same moment, so not in an
  // effect that waits for the browser to be idle while keys are still being pressed.
  useLayoutEffect(() => {
    latest.current = keys
  })
  useLayoutEffect(() => {
    if (!enabled) return
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing)
        return
      if (event.repeat && !steps.includes(event.key)) return
      if (typing(event.target) || !isUncovered(own)) return
      const act = latest.current[event.key]
      if (!act) return
      event.preventDefault()
      act(event)
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [enabled, own])
}
