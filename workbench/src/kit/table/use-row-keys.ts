import type { RefObject } from 'react'
import { useHotkeys } from '../keys/hotkeys.ts'

/** `j` and `k` move the focus from row to row; the row's own link answers Enter. */
export function useRowKeys(body: RefObject<HTMLElement | null>, enabled = true): void {
  const step = (by: 1 | -1) => {
    const rows = [...(body.current?.children ?? [])]
    const here = rows.findIndex((row) => row.contains(document.activeElement))
    const open = rows.findIndex((row) => row.getAttribute('aria-current') === 'true')
    const from = here >= 0 ? here : open
    const next = rows[from < 0 ? (by === 1 ? 0 : rows.length - 1) : from + by]
    const link = next?.querySelector<HTMLElement>('a, button')
    link?.focus()
    next?.scrollIntoView({ block: 'nearest' })
  }
  useHotkeys({ j: () => step(1), k: () => step(-1) }, enabled)
}
