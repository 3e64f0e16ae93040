import type { Words } from '@medelge/fields/definition'
import type { ExportColumn } from '#engines/lists/export/export-column'
import { saidIn } from '#platform/sheets/columns'

/** Which list a row belongs to, where several stand in one table. */
export const listColumn: ExportColumn<{ list: Words }> = {
  kind: 'text',
  value: ({ list }, { locale }) => saidIn(locale, list),
}
