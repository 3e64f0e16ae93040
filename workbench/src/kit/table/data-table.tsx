import { type MouseEvent, type ReactNode, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'react-router'
import { Button } from '../button.tsx'
import { exact } from '../format.ts'
import { usePhone } from '../media.ts'
import { useGo } from '../nav-link.tsx'
import { Failure, Loading } from '../states.tsx'
import type { Column } from './column.ts'
import { DataRow, TotalsRow } from './data-row.tsx'
import styles from './data-table.module.css'
import { ColumnHead, type Order, OrderChoice, sortOf } from './list-order.tsx'
import { EveryRowChoice, useChoiceKey } from './row-choice.tsx'
import { useRowKeys } from './use-row-keys.ts'
import type { Selection } from './use-selection.ts'

/** What a list has to show: rows that came, the error, and how to get more. Both `usePages` and `useRead` fit. */
export interface Rows<Row> {
  rows: readonly Row[] | undefined
  error: Error | null
  retry: () => unknown
  hasMore?: boolean
  loadingMore?: boolean
  more?: () => unknown
}

export interface DataTableProps<Row> {
  /** Read to those who do not see the table. */
  caption: string
  columns: readonly Column<Row>[]
  list: Rows<Row>
  keyOf: (row: Row) => string | number
  /** Where a row leads. */
  to?: (row: Row) => string
  /** Key of the row that stands open beside the list. */
  current?: string | number | undefined
  /** Several rows can be taken together: by their boxes, by Shift and a click, by `x`. */
  choice?: { selection: Selection; nameOf: (row: Row) => string }
  /** How the list is sorted, where it can be. */
  order?: Order
  /** The whole of what the filter leaves: how many rows, and sums under their columns. */
  totals?: { count: number; cells: Record<string, ReactNode> } | undefined
  empty: ReactNode
}

/** A dense table with a head that stays; `j` `k` walk the rows, Enter opens. Cards on a phone. */
export function DataTable<Row>({
  caption,
  columns,
  list,
  keyOf,
  to,
  current,
  choice,
  order,
  totals,
  empty,
}: DataTableProps<Row>) {
  const { t } = useTranslation('kit')
  const body = useRef<HTMLTableSectionElement>(null)
  const go = useGo()
  const { search } = useLocation()
  // The row's record keeps the list's filters, unless the row says where to go in full.
  const placeOf = (row: Row) => {
    const place = to?.(row) ?? ''
    return place.includes('?') ? place : place + search
  }
  // Beside the list, opening a row must not move the list; on a phone the record begins at its top.
  const phone = usePhone()
  const still = !phone
  useRowKeys(body)
  useChoiceKey(body, choice?.selection)

  if (list.error && !list.rows) {
    return (
      <div className={styles.problem}>
        <Failure error={list.error} retry={list.retry} />
      </div>
    )
  }
  if (!list.rows) return <Loading lines={8} />
  if (list.rows.length === 0) return empty

  const open = (row: Row) => (event: MouseEvent) => {
    if (!to || (event.target as HTMLElement).closest('a, button, input, label')) return
    if (event.shiftKey && choice) return choice.selection.toggle(String(keyOf(row)), true)
    if (String(getSelection()) === '') go(placeOf(row), { preventScrollReset: still })
  }
  const keys = list.rows.map((row) => String(keyOf(row)))
  return (
    <>
      {phone && order && <OrderChoice columns={columns} order={order} />}
      <table className={styles.table}>
        <caption className="hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column, index) => (
              <th
                key={column.key}
                scope="col"
                className={column.align}
                style={{ width: column.width }}
                aria-sort={sortOf(column, order)}
              >
                {index === 0 && choice && <EveryRowChoice selection={choice.selection} rows={keys} />}
                <ColumnHead column={column} order={order} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {list.rows.map((row) => (
            <DataRow
              key={keyOf(row)}
              row={row}
              id={String(keyOf(row))}
              columns={columns}
              to={to && placeOf(row)}
              current={current !== undefined && String(keyOf(row)) === String(current)}
              choice={choice}
              still={still}
              onOpen={open(row)}
            />
          ))}
        </tbody>
        {totals && Object.keys(totals.cells).length > 0 && (
          <TotalsRow columns={columns} cells={totals.cells} />
        )}
      </table>
      <footer className={styles.foot}>
        {list.error && <Failure error={list.error} retry={list.more ?? list.retry} />}
        <span className="muted small">
          {totals && list.hasMore
            ? t('shownOf', { n: exact(list.rows.length), all: exact(totals.count) })
            : t(list.hasMore ? 'shownMore' : 'shownAll', { n: exact(list.rows.length) })}
        </span>
        {list.hasMore && (
          <Button size="small" loading={list.loadingMore ?? false} onClick={() => list.more?.()}>
            {t('more')}
          </Button>
        )}
      </footer>
    </>
  )
}
