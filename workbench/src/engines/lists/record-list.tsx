import type { ListName, Row } from './list-contract.ts'
import { type ListLook, ListView } from './list-view.tsx'
import { type ListSpec, useRecordList } from './use-record-list.ts'

export type RecordListProps<L extends ListName> = ListSpec<L> & Omit<ListLook<Row<L>>, 'choice' | 'above'>

/**
 * A list from what its noun declares: filters and order in the address, pages, totals, columns to choose, views to come
 * back to, and the whole as a file.
 */
export function RecordList<L extends ListName>({
  list,
  columns,
  filters,
  query,
  first,
  current,
  own,
  ...look
}: RecordListProps<L>) {
  const open = useRecordList({ list, columns, filters, query, first, current, own })
  return <ListView of={open} {...(look as ListLook<Row<L>>)} />
}
