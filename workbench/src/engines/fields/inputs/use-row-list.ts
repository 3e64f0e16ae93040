import { useRef } from 'react'
import { moved } from '../order.ts'

export type Row = Readonly<Record<string, unknown>>

/** Rows that are added, changed, moved and taken out; each keeps its key, so that the focus stays where it is. */
export function useRowList(rows: readonly Row[], change: (rows: readonly Row[]) => void) {
  const list = useRef<HTMLOListElement>(null)
  const keys = useRef<number[]>([])
  const fresh = useRef(0)
  while (keys.current.length < rows.length) keys.current.push(fresh.current++)
  keys.current.length = rows.length

  /** What is gone to, once the list stands as it was changed. */
  const goTo = (find: () => HTMLElement | null | undefined) => requestAnimationFrame(() => find()?.focus())
  const inRow = (position: number) =>
    list.current?.children[position]?.querySelector<HTMLElement>('input, textarea, button')

  return {
    list,
    keyOf: (position: number) => keys.current[position],
    add() {
      change([...rows, {}])
      goTo(() => inRow(rows.length))
    },
    set(position: number, cell: string, value: unknown) {
      change(rows.map((row, nth) => (nth === position ? { ...row, [cell]: value } : row)))
    },
    move(position: number, by: -1 | 1) {
      const standing = document.activeElement as HTMLElement | null
      keys.current = moved(keys.current, position, by)
      change(moved(rows, position, by))
      goTo(() => standing)
    },
    remove(position: number) {
      keys.current.splice(position, 1)
      change(rows.filter((_, nth) => nth !== position))
      goTo(
        () => inRow(Math.min(position, rows.length - 2)) ?? (list.current?.nextElementSibling as HTMLElement),
      )
    },
  }
}
