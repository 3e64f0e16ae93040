import { createContext, use, useLayoutEffect, useRef } from 'react'

/**
 * What lies on top of what. Esc closes the top layer alone, and a key acts only on what nothing covers: there is this
 * one stack, and no second listener for Esc.
 */
export interface Layer {
  /** Covers the page, as a dialog does; a record beside its list does not. */
  covers: boolean
  close: () => void
}

const stack: Layer[] = []

// Lists, calendars and menus that the component library lays over the page and closes itself.
const popups = ['select-dropdown', 'picker-dropdown', 'dropdown', 'popover', 'cascader-dropdown']
  .map((name) => `.ant-${name}:not(.ant-${name}-hidden)`)
  .join(', ')
const popupOpen = () => document.querySelector(popups) !== null

// In the first phase of the event: whoever hears of Esc later finds the layer closed and would close another.
function closeTop(event: KeyboardEvent): void {
  const top = stack.at(-1)
  if (event.key !== 'Escape' || event.isComposing || !top || popupOpen()) return
  event.preventDefault()
  event.stopPropagation()
  // A key held down closes one layer, not all of them.
  if (!event.repeat) top.close()
}

/** Lays a layer on top; answers how to take it away again, wherever it then lies. */
export function pushLayer(layer: Layer): () => void {
  if (stack.length === 0) window.addEventListener('keydown', closeTop, { capture: true })
  stack.push(layer)
  return () => {
    const position = stack.indexOf(layer)
    if (position >= 0) stack.splice(position, 1)
    if (stack.length === 0) window.removeEventListener('keydown', closeTop, { capture: true })
  }
}

/** The layer around a part of the screen that covers the rest; undefined on the page itself. */
export const Covering = createContext<Layer | undefined>(undefined)

/** Whether nothing covers the part of the screen that lies in this layer. */
export const isUncovered = (own: Layer | undefined): boolean =>
  stack.findLast((layer) => layer.covers) === own && !popupOpen()

/** Puts a layer on the stack while it is open; hand it to `Covering` around its content. */
export function useLayer({ open = true, covers, close }: { open?: boolean } & Layer): Layer {
  const latest = useRef(close)
  latest.current = close
  const layer = useRef<Layer>({ covers, close: () => latest.current() }).current
  // On the stack exactly as long as it is on the screen.
  useLayoutEffect(() => (open ? pushLayer(layer) : undefined), [open, layer])
  return layer
}

export const useCovering = () => use(Covering)
