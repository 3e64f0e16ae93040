import { formatAmount } from '@medelge/figures'
import { day, number, text, word } from '#engines/lists/columns'
import { listEndpoints } from '#engines/lists/list'
import { figurePolicy } from '../figure.policy.ts'
import { FigureFilter } from '../figure.shape.ts'
import { postingOrder, postingRows } from '../ledger/posting.store.ts'
import { figureName, PostingSchema, presentPosting, remarks, withNames } from './posting.ts'
import { postingsBehind } from './postings-behind.ts'

// Their sum is the figure; the lines of several metrics that one is computed from are no sum.
export const postingList = listEndpoints({
  name: 'postings',
  summary: 'The lines behind a figure, latest first, each with the record or declaration it comes from',
  may: figurePolicy.read,
  reads: 'replica',
  filter: FigureFilter,
  order: postingOrder,
  within: postingsBehind,
  rows: postingRows,
  complete: withNames,
  item: PostingSchema,
  present: presentPosting,
  columns: {
    position: number('id'),
    day: day('day'),
    amount: { kind: 'number', value: (one) => formatAmount(one.amount, one.scale) },
    audience: word('audience', 'export.audience'),
    channel: word('channel', 'export.channel'),
    kind: word('sourceKind', 'export.postings.kind'),
    source: text('sourceId'),
    entry: number('entry'),
    note: { kind: 'text', value: remarks },
  },
  about: figureName,
})
