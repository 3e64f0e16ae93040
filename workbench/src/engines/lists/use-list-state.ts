import { useEffect } from 'react'
import { useUrlState } from '#kit/url-state.ts'
import type { UrlState } from './list-contract.ts'
import { type ListFilter, namesOf, understood } from './list-filters.tsx'
import type { ListViews, View } from './use-list-views.ts'

/** Says that somebody wants the list as it is, without the view it opens with. */
const NONE = '-'

/**
 * What the address says of a list. Where it says nothing at all, the list opens with the person's own view; what it
 * says is understood as far as the list still knows it.
 */
export function useListState(filters: readonly ListFilter[], orders: readonly string[], views: ListViews) {
  const { urlState: params, set } = useUrlState()
  const names = [...filters.flatMap(namesOf), 'order']
  const told = params.has('view') || names.some((name) => params.has(name))
  const { opening } = views
  const opens = !told && opening !== undefined
  useEffect(() => {
    if (opens && opening) set({ ...paramsOf(opening, names), view: opening.id })
  })

  const urlState: UrlState = Object.fromEntries(
    names.map((name) => [name, understood(name, params.get(name), filters, orders)]),
  )
  const narrowing = names.filter((name) => name !== 'order')
  const setUrlState = (change: Record<string, string | null | undefined>) => {
    const left = names.some((name) => (name in change ? change[name] : params.get(name)))
    set({ ...change, view: !left && views.opening ? NONE : null })
  }
  return {
    urlState,
    setUrlState,
    any: narrowing.some((name) => urlState[name] !== undefined),
    clear: () => setUrlState(Object.fromEntries(narrowing.map((name) => [name, null]))),
    show: (view: View) => set({ ...paramsOf(view, names), view: view.id }),
    /** Nothing is asked before it is known what for. */
    ready: told || (views.known && !opens),
  }
}

/** A view as words of the address; filters the list knows no more are passed over. */
const paramsOf = (view: View, names: readonly string[]) =>
  Object.fromEntries(
    names.map((name) => [name, (name === 'order' ? view.order : view.filters[name]) ?? null]),
  )
