import type { MouseEvent, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { cx } from '../cx.ts'
import { NavLink } from '../nav-link.tsx'
import type { Column } from './column.ts'
import styles from './data-table.module.css'
import { RowChoice } from './row-choice.tsx'
import type { Selection } from './use-selection.ts'

/** One row of a table; its first cell leads to the record, and holds the box that takes the row. */
export function DataRow<Row>({
  row,
  id,
  columns,
  to,
  current,
  choice,
  still,
  onOpen,
}: {
  row: Row
  id: string
  columns: readonly Column<Row>[]
  to: string | undefined
  current: boolean
  choice: { selection: Selection; nameOf: (row: Row) => string } | undefined
  still: boolean
  onOpen: (event: MouseEvent) => void
}) {
  return (
    <tr
      data-key={id}
      className={to === undefined ? undefined : styles.link}
      aria-current={current ? 'true' : undefined}
      onClick={to === undefined ? undefined : onOpen}
    >
      {columns.map((column, index) => (
        <td
          key={column.key}
          className={cx(column.align, column.phone === 'hide' && styles.away)}
          data-title={column.title}
        >
          {index === 0 && choice && (
            <RowChoice selection={choice.selection} row={id} name={choice.nameOf(row)} />
          )}
          {index === 0 && to !== undefined ? (
            <NavLink to={to} preventScrollReset={still}>
              {column.cell(row)}
            </NavLink>
          ) : (
            column.cell(row)
          )}
        </td>
      ))}
    </tr>
  )
}

/** Sums of the whole list, not only of what has come; on a phone each stands behind its column's title. */
export function TotalsRow<Row>({
  columns,
  cells,
}: {
  columns: readonly Column<Row>[]
  cells: Record<string, ReactNode>
}) {
  const { t } = useTranslation('kit')
  return (
    <tfoot>
      <tr>
        {columns.map((column, index) => (
          <td key={column.key} className={column.align} data-title={column.title}>
            {index === 0 ? t('total') : cells[column.key]}
          </td>
        ))}
      </tr>
    </tfoot>
  )
}
