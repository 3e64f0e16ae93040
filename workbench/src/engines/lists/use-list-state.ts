import { useEffect } from 'react'
import { useWords } from '#kit/place.ts'
import type { Wishes } from './list-contract.ts'
import { type ListFilter, namesOf, understood } from './list-filters.tsx'
import type { ListViews, View } from './use-list-views.ts'

/** Says that somebody wants the list as it is, without the view it opens with. */
const NONE = '-'

/**
 * What the address says of a list. Where it says nothing at all, the list opens with the person's own view; what it
 * says is understood as far as the list still knows it.
 */
export function useListState(filters: readonly ListFilter[], orders: readonly string[], views: ListViews) {
  const { words, set } = useWords()
  const names = [...filters.flatMap(namesOf), 'order']
  const told = words.has('view') || names.some((name) => words.has(name))
  const { opening } = views
  const opens = !told && opening !== undefined
  useEffect(() => {
    if (opens && opening) set({ ...wordsOf(opening, names), view: opening.id })
  })

  const wishes: Wishes = Object.fromEntries(
    names.map((name) => [name, understood(name, words.get(name), filters, orders)]),
  )
  const narrowing = names.filter((name) => name !== 'order')
  const wish = (change: Record<string, string | null | undefined>) => {
    const left = names.some((name) => (name in change ? change[name] : words.get(name)))
    set({ ...change, view: !left && views.opening ? NONE : null })
  }
  return {
    wishes,
    wish,
    any: narrowing.some((name) => wishes[name] !== undefined),
    clear: () => wish(Object.fromEntries(narrowing.map((name) => [name, null]))),
    show: (view: View) => set({ ...wordsOf(view, names), view: view.id }),
    /** Nothing is asked before it is known what for. */
    ready: told || (views.known && !opens),
  }
}

/** A view as words of the address; filters the list knows no more are passed over. */
const wordsOf = (view: View, names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, (name === 'order' ? view.order : view.wishes[name]) ?? null]))
