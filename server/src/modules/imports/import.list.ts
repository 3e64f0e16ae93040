import Type from 'typebox'
import { minute, number, text, word } from '#engines/lists/columns'
import { Search } from '#engines/lists/filters'
import { listEndpoints } from '#engines/lists/list'
import { seats } from '#platform/actor'
import { importPolicy } from './import.policy.ts'
import { runOrder, runRows } from './import-list.store.ts'
import { ListedRunSchema, presentListed } from './listed-run.ts'

// Rows of different kinds of record are no sum.
export const importList = listEndpoints({
  name: 'imports',
  summary:
    'What was read in lately, the latest first: one’s own, and for leaders and administrators their units’',
  may: 'member',
  filter: {
    kind: Type.Optional(Type.String({ maxLength: 40 })),
    search: Search('Part of the name of the file'),
  },
  order: runOrder,
  within: async ({ actor, query }) => ({
    ...query,
    personId: actor.id ?? '',
    units: seats(actor, importPolicy.see),
  }),
  rows: runRows,
  item: ListedRunSchema,
  present: presentListed,
  columns: {
    file: text('fileName'),
    // All lists that people made go by one word: `register:list-abc`.
    kind: {
      kind: 'text',
      value: ({ kind }, messages) => messages(`export.imports.kind.${kind.split(':')[0]}`),
    },
    by: text('by'),
    unit: text('unitName'),
    at: minute('createdAt'),
    recorded: number('recorded'),
    total: number('total'),
    state: word('state', 'export.imports.state'),
  },
})
