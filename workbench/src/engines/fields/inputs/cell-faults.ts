import { createContext } from 'react'

export const faultKey = (field: string, position: number, cell: string): string =>
  `${field} ${position} ${cell}`

/** The cells of tables of rows that something is wrong with, as they stand on the screen. */
export const CellFaults = createContext<ReadonlySet<string>>(new Set())
