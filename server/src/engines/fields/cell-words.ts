import type { CellWords } from '@medelge/fields/cells'
import { type Messages, messagesIn } from '#engines/lists/list-request'
import { codeOf } from '#platform/sheets/columns'

/** The words of declared fields in the cells of files, as the locale files have them. */
export const cellWords = (messages: Messages): CellWords => ({
  value: (list, code) => messages(`value.${list}.${code}`),
  comma: messages('export.and'),
  number: String,
  period: (from, to) =>
    to === null ? from + messages('value.period.open') : from + messages('value.period') + to,
  codeOf: (set, written, codes) => codeOf({ set, codes }, written),
})

/** For tables that are read: they are understood in every language. */
export const readingWords = cellWords(messagesIn('zh-CN'))
