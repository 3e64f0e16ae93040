/** How much of a file is read before it is refused; what lies beyond is a mistake or an attack. */
export interface Limits {
  /** Rows of a sheet that hold anything; a longer one is refused. */
  rows: number
  /** Columns that are looked at; tables filled to the last possible column hold nothing out there. */
  columns: number
  /** Characters of a cell; the rest is cut off. A spreadsheet takes 32,767. */
  cell: number
  /** Characters of one line of a text file. */
  record: number
  /** Cells that all merged cells of a sheet may cover together. */
  covered: number
  /** Unpacked bytes of one part of a workbook. */
  part: number
  /** Parts of a workbook; it has some dozens. */
  entries: number
  /** Tags of one part: fifty thousand rows of a hundred cells. */
  tags: number
  /** Tags inside one another; a workbook needs some ten. */
  depth: number
  /** Attributes of one tag; the widest of a workbook has some thirty. */
  attributes: number
  /** Characters between two tags. */
  text: number
}

/** What a ledger kept by people stays within by far. */
export const usualLimits: Limits = {
  rows: 50_000,
  columns: 200,
  cell: 32_767,
  record: 1024 * 1024,
  covered: 2_000_000,
  part: 400 * 1024 * 1024,
  entries: 5000,
  tags: 12_000_000,
  depth: 64,
  attributes: 200,
  text: 1024 * 1024,
}
