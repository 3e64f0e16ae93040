import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#kit/button.tsx'
import { Part } from '#kit/page/page.tsx'
import { DataTable, type DataTableProps } from '#kit/table/data-table.tsx'
import { ColumnChoice } from './column-choice.tsx'
import { ExportButton } from './export-button.tsx'
import styles from './list-bar.module.css'
import type { ListName, Row } from './list-contract.ts'
import { ListFilters } from './list-filters.tsx'
import { SavedViews } from './saved-views.tsx'
import { sumsUnder } from './use-list-rows.ts'
import type { OpenList } from './use-record-list.ts'

export interface ListLook<R> extends Pick<DataTableProps<R>, 'to' | 'choice'> {
  /** Read to those who do not see the table; and the title above it, where it has one. */
  caption: string
  title?: string
  keyOf?: (row: R) => string | number
  /** What stands above the rows: what can be done with those that are chosen. */
  above?: ReactNode
  /** What is said of an empty list; `any` where filters may have emptied it. */
  empty: (any: boolean) => ReactNode
}

/** A list with its filters, its views and the way to its file above it. */
export function ListView<L extends ListName>({
  of: list,
  caption,
  title,
  above,
  empty,
  keyOf = (row) => (row as { id: string | number }).id,
  ...look
}: ListLook<Row<L>> & { of: OpenList<L> }) {
  const { visible, totals } = list
  const bar = <Bar of={list} />
  const table = (
    <>
      {above}
      <DataTable
        caption={caption}
        columns={visible}
        list={list.rows}
        order={list.order}
        totals={totals && { count: totals.count, cells: sumsUnder(visible, totals.sums) }}
        keyOf={keyOf}
        {...look}
        current={list.current}
        empty={empty(list.any)}
      />
    </>
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

function Bar<L extends ListName>({ of: list }: { of: OpenList<L> }) {
  const { t } = useTranslation('kit')
  const { filters, urlState, setUrlState, own } = list
  return (
    <search className={styles.bar} aria-label={t('filters')}>
      <ListFilters filters={filters} urlState={urlState} setUrlState={setUrlState} />
      {list.any && (
        <Button type="link" size="small" onClick={list.clear}>
          {t('clearFilters')}
        </Button>
      )}
      <span className={styles.actions}>
        <SavedViews own={own} facts={list.facts} show={list.open} />
        <ColumnChoice all={list.all} chosen={own.columns} choose={(columns) => own.choose({ columns })} />
        <ExportButton
          list={list.list}
          query={list.query as never}
          shown={list.visible.map(({ key }) => key)}
        />
      </span>
    </search>
  )
}
