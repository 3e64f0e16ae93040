import { tableSheet, type WrittenTable, writeCsv, writeJsonLines, writeXlsx } from '@medelge/sheets/write'
import { nodePacking } from '#platform/sheets/node-packing'

/** The kinds of file a list can be had as, by their endings. */
export const endings = ['xlsx', 'csv', 'jsonl'] as const
export type Ending = (typeof endings)[number]

interface FileKind {
  type: string
  /** For programs: columns go by their keys in every language, and values are as plain as a column has them. */
  plain: boolean
  write(table: WrittenTable): AsyncIterable<Uint8Array>
}

export const fileKinds: Record<Ending, FileKind> = {
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    plain: false,
    write: (table) => writeXlsx({ sheets: [tableSheet(table)] }, nodePacking),
  },
  csv: { type: 'text/csv; charset=utf-8', plain: false, write: writeCsv },
  jsonl: { type: 'application/x-ndjson; charset=utf-8', plain: true, write: writeJsonLines },
}
