import { useTranslation } from 'react-i18next'
import { exact, moment } from '#kit/format.ts'
import type { Column } from '#kit/table/column.ts'
import type { AnyCell, ListColumns, ListName, Look, Row } from './list-contract.ts'

/** A column as it is drawn: with its title and its cells. */
export type Drawn<L extends ListName> = Column<Row<L>> & Pick<Look<L>, 'extra' | 'beside' | 'sum'>

const written = {
  number: (value: unknown) => exact(value as number | string),
  moment: (value: unknown) => moment(value as string),
}
const alignOf = { number: 'number', moment: 'line' } as const

/** The columns of a list with what each leaves out: the title its file has, and the value as the row holds it. */
export function useColumns<L extends ListName>(list: L, columns: ListColumns<L>): Drawn<L>[] {
  const { t } = useTranslation('columns')
  const all = Object.entries(columns) as [string, Look<L> & AnyCell<L>][]
  return all.map(([key, { of = key, as, cell, ...look }]) => ({
    ...{ key, title: t(`export.${list}.${key}`) },
    ...(as ? { align: alignOf[as] } : {}),
    ...look,
    cell:
      cell ??
      ((row) => {
        const value = (row as Record<PropertyKey, unknown>)[of]
        if (value === null || value === '') return ''
        return as ? written[as](value) : String(value)
      }),
  }))
}
