import Type from 'typebox'
import { listEndpoints } from '#engines/lists/list'
import { seats } from '#platform/actor'
import { minuteOf } from '#platform/clock'
import { sentence } from '#platform/locale'
import { Choice, Id, Moment, Nullable, Uuid } from '#platform/shapes'
import { importPolicy } from './import.policy.ts'
import { runOrder, runRows } from './import-list.store.ts'
import { importStates } from './import-states.ts'

const ListedRunSchema = Type.Object({
  id: Uuid,
  kind: Type.String(),
  state: Choice(importStates),
  organizationId: Id,
  unitName: Type.String(),
  evidenceId: Uuid,
  fileName: Type.String(),
  by: Type.String(),
  mine: Type.Boolean(),
  startedAt: Moment,
  total: Type.Integer(),
  done: Type.Integer(),
  recorded: Type.Integer(),
  leftOver: Type.Integer(),
  failure: Nullable(Type.String({ description: 'Why it broke off, in words' })),
})

export const importList = listEndpoints({
  name: 'imports',
  summary:
    'What was read in lately, the latest first: one’s own, and for leaders and administrators their units’',
  may: 'member',
  filter: {
    kind: Type.Optional(Type.String({ maxLength: 40 })),
    search: Type.Optional(Type.String({ maxLength: 50, description: 'Part of the name of the file' })),
  },
  order: runOrder,
  within: async ({ actor, query }) => ({
    ...query,
    personId: actor.id ?? '',
    units: seats(actor, importPolicy.see),
  }),
  rows: runRows,
  complete: () => (rows) => rows,
  item: ListedRunSchema,
  present: (run, { actor, words: { locale } }) => ({
    ...run,
    startedAt: run.createdAt.toISOString(),
    mine: run.startedBy === actor.id,
    failure: run.state === 'failed' && run.failureCode ? sentence(locale, run.failureCode) : null,
  }),
  columns: {
    file: { kind: 'text', value: (run) => run.fileName },
    kind: { kind: 'text', value: (run, words) => words(`export.imports.kind.${run.kind}`) },
    by: { kind: 'text', value: (run) => run.by },
    unit: { kind: 'text', value: (run) => run.unitName },
    at: { kind: 'text', value: (run) => minuteOf(run.createdAt) },
    recorded: { kind: 'number', value: (run) => run.recorded },
    total: { kind: 'number', value: (run) => run.total },
    state: { kind: 'text', value: (run, words) => words(`export.imports.state.${run.state}`) },
  },
  // Rows of different kinds of record are no sum.
  sums: {},
})
