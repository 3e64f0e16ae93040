import { extensionPoint } from '../extension-point.ts'

/** A column whose values are sealed. Rotation, verification and documentation find all of them here. */
export interface SealedColumn {
  /** Names as the database has them. */
  table: string
  column: string
  /** The column by which a row is known for ever; a value opens in its own row alone. */
  key: string
  /** The column with a digest of the same value, by which equals are found. */
  digest: string
}

export const sealedColumns = extensionPoint<SealedColumn>('sealed columns')

/** Where a value belongs. */
export interface Place {
  /** `table.column` */
  column: string
  row: string
}

export const nameOf = ({ table, column }: Pick<SealedColumn, 'table' | 'column'>): string =>
  `${table}.${column}`
