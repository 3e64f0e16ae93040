import { orderOf } from '#kit/table/list-order.tsx'
import { shownColumns } from './chosen-columns.ts'
import type { ListColumns, ListName, ListQuery, OrderOf, UrlState } from './list-contract.ts'
import type { ListFilter } from './list-filters.tsx'
import { type Drawn, useColumns } from './use-columns.ts'
import { useListRows } from './use-list-rows.ts'
import { useListState } from './use-list-state.ts'
import { useListViews, type View } from './use-list-views.ts'

export interface ListSpec<L extends ListName> {
  /** Its name on the server: `sessions`. */
  list: L
  columns: ListColumns<L>
  filters: readonly ListFilter[]
  /** What the server is asked for what stands in the address. */
  query: (urlState: UrlState) => ListQuery<L>
  /** The list's own order. */
  first: OrderOf<L>
  /** The key of the record that stands open beside the list. */
  current?: string | undefined
  /** Where lists of one name differ, as those that people made do: whose views these are, and the columns behind the others. */
  own?: { views: string; columns: readonly Drawn<L>[] } | undefined
}

/** A list as it stands now: filters and order in the address, its rows page by page, totals, columns and views. */
export function useRecordList<L extends ListName>(spec: ListSpec<L>) {
  const { list, filters, first, current } = spec
  const own = useListViews(spec.own?.views ?? list)
  const all = [...useColumns(list, spec.columns), ...(spec.own?.columns ?? [])]
  const orders = all.flatMap(({ order }) => order ?? [])
  const state = useListState(filters, [...orders, first], own)
  const { urlState, setUrlState } = state
  const shown = shownColumns(all, own.columns)
  const query = { ...spec.query(urlState), order: urlState.order }
  return {
    ...{ list, filters, current, own, all, query },
    ...state,
    ...useListRows(list, query, state.ready),
    visible: current === undefined ? shown : shown.filter(({ beside }) => beside !== 'hide'),
    order: orderOf({ urlState: { order: urlState.order }, setUrlState }, first),
    /** The list as one could come back to it. */
    facts: () => ({
      filters: Object.fromEntries(
        Object.entries(urlState).flatMap(([name, word]) => (name === 'order' || !word ? [] : [[name, word]])),
      ),
      order: urlState.order ?? null,
      columns: own.columns ? [...own.columns] : null,
    }),
    open(view: View) {
      state.show(view)
      if (view.columns) own.choose({ columns: view.columns })
    },
  }
}

export type OpenList<L extends ListName> = ReturnType<typeof useRecordList<L>>
