import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Part } from '#kit/page/page.tsx'
import { DataTable } from '#kit/table/data-table.tsx'
import { orderOf } from '#kit/table/list-order.tsx'
import { shownColumns } from './chosen-columns.ts'
import { ColumnChoice } from './column-choice.tsx'
import { ExportButton } from './export-button.tsx'
import styles from './list-bar.module.css'
import type { ListColumn, ListColumns, ListName, ListQuery, OrderOf, Row, Wishes } from './list-contract.ts'
import { type ListFilter, ListFilters } from './list-filters.tsx'
import { SavedViews } from './saved-views.tsx'
import { sumsUnder, useListRows } from './use-list-rows.ts'
import { useListState } from './use-list-state.ts'
import { useListViews, type View } from './use-list-views.ts'

export interface RecordListProps<L extends ListName> {
  /** Its name on the server: `sessions`. */
  list: L
  /** Read to those who do not see the table; and the title above it, where it has one. */
  caption: string
  title?: string
  columns: ListColumns<L>
  filters: readonly ListFilter[]
  /** What the server is asked for what stands in the address. */
  query: (wishes: Wishes) => ListQuery<L>
  /** The list's own order. */
  first: OrderOf<L>
  keyOf?: (row: Row<L>) => string | number
  /** Where a row leads, and the one that stands open beside the list. */
  to?: (row: Row<L>) => string
  current?: string | undefined
  /** What is said of an empty list; `any` where filters may have emptied it. */
  empty: (any: boolean) => ReactNode
}

/**
 * A list from what its noun declares: filters and order in the address, pages, totals, columns to choose, views to come
 * back to, and the whole as a file.
 */
export function RecordList<L extends ListName>(props: RecordListProps<L>) {
  const { list, filters, first, current, to, caption, title, empty } = props
  const { t } = useTranslation('kit')
  const own = useListViews(list)
  const all = Object.entries<ListColumn<L>>(props.columns).map(([key, column]) => ({ key, ...column }))
  const orders = all.flatMap(({ order }) => order ?? [])
  const { wishes, wish, any, clear, show, ready } = useListState(filters, [...orders, first], own)
  const shown = shownColumns(all, own.columns)
  const visible = current === undefined ? shown : shown.filter(({ beside }) => beside !== 'hide')
  const order = orderOf({ wishes: { order: wishes.order }, wish }, first)
  const query = { ...props.query(wishes), order: wishes.order }
  const { rows, totals } = useListRows(list, query, ready)

  const facts = () => ({
    wishes: Object.fromEntries(
      Object.entries(wishes).flatMap(([name, word]) => (name === 'order' || !word ? [] : [[name, word]])),
    ),
    order: wishes.order ?? null,
    columns: own.columns ? [...own.columns] : null,
  })
  const open = (view: View) => {
    show(view)
    if (view.columns) own.choose({ columns: view.columns })
  }
  const bar = (
    <search className={styles.bar} aria-label={t('filters')}>
      <ListFilters filters={filters} wishes={wishes} wish={wish} />
      {any && (
        <Button type="link" size="small" onClick={clear}>
          {t('clearFilters')}
        </Button>
      )}
      <span className={styles.actions}>
        <SavedViews own={own} facts={facts} show={open} />
        <ColumnChoice all={all} chosen={own.columns} choose={(columns) => own.choose({ columns })} />
        <ExportButton list={list} query={query as never} shown={visible.map(({ key }) => key)} />
      </span>
    </search>
  )
  const table = (
    <DataTable
      caption={caption}
      columns={visible}
      list={rows}
      order={order}
      totals={totals && { count: totals.count, cells: sumsUnder(visible, totals.sums) }}
      keyOf={props.keyOf ?? ((row) => (row as { id: string | number }).id)}
      {...(to ? { to } : {})}
      current={current}
      empty={empty(any)}
    />
  )
  if (!title)
    return (
      <>
        {bar}
        <Part flush>{table}</Part>
      </>
    )
  return (
    <Part flush title={title}>
      <div className={styles.inside}>{bar}</div>
      {table}
    </Part>
  )
}
